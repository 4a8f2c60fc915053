import { createServer, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { startSmtp, type TestSmtp } from '@/tests/support/smtp';
import { createMailer, type OutgoingMail, outcomeOf, parseMailbox, plainAddress } from './mail';

const letter: OutgoingMail = {
  to: { address: 'ana@example.org', name: 'Ana Rivera' },
  from: { address: 'no-reply@attune.example', name: 'Lakeshore via Attune' },
  subject: 'Your reference is in',
  text: 'Hello Ana\n',
  html: '<p>Hello Ana</p>',
  messageId: '<5b0c7a3e@attune.example>',
};
const closing: { close(): unknown }[] = [];
const smtp = async (behaviour: Parameters<typeof startSmtp>[0] = {}): Promise<TestSmtp> => {
  const server = await startSmtp(behaviour);
  closing.push(server);
  return server;
};
const mailerFor = (smtpUrl: string | null) =>
  createMailer({ smtpUrl, connectionTimeoutMs: 400, responseTimeoutMs: 700 });
const refusal = (responseCode: number, text: string) =>
  Object.assign(new Error(text), { responseCode });
const rawServer = async (onSocket: (socket: Socket) => void): Promise<string> => {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    onSocket(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => {
    for (const socket of sockets) socket.destroy();
    server.close();
  };
  closing.push({ close });
  const address = server.address();
  return `smtp://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
};

afterEach(async () => {
  for (const open of closing.splice(0)) await open.close();
});

describe('sending mail', () => {
  it('delivers both forms with stable headers', async () => {
    const server = await smtp();
    const mail = {
      ...letter,
      replyTo: { address: 'office@lakeshore.example' },
      listUnsubscribe: 'https://attune.example/stop/abc',
    };
    expect(await mailerFor(server.url).sendMail(mail)).toEqual({ ok: true });
    const [got] = server.received;
    expect(got?.parsed.subject).toBe('Your reference is in');
    expect(got?.parsed.text).toContain('Hello Ana');
    expect(got?.parsed.html).toContain('<p>Hello Ana</p>');
    expect(got?.parsed.messageId).toBe('<5b0c7a3e@attune.example>');
    expect(got?.raw).toMatch(/^List-Unsubscribe: <https:\/\/attune\.example\/stop\/abc>\r?$/mu);
    expect(got?.raw).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r?$/mu);
    expect(got?.raw).toMatch(/^Auto-Submitted: auto-generated\r?$/mu);
    expect(got?.raw).toMatch(/^Reply-To: office@lakeshore\.example\r?$/mu);
  });

  it.each([
    [421, 'temporary'],
    [450, 'temporary'],
    [550, 'permanent'],
  ])('answers %i at the recipient as %s', async (code, kind) => {
    const server = await smtp({
      onRcptTo: (_to, _session, done) => done(refusal(code, 'No\r\nthanks')),
    });
    const outcome = await mailerFor(server.url).sendMail(letter);
    expect(outcome).toMatchObject({ ok: false, kind, code: String(code) });
    expect(server.received).toHaveLength(0);
  });

  it('answers a refusal after the data by its code', async () => {
    const server = await smtp({
      onData: (stream, _session, done) => {
        stream.resume();
        stream.on('end', () => done(refusal(550, '5.7.1 blocked by policy')));
      },
    });
    const outcome = await mailerFor(server.url).sendMail(letter);
    expect(outcome).toMatchObject({ ok: false, kind: 'permanent', code: '550' });
    expect(JSON.stringify(outcome)).toContain('blocked by policy');
  });

  it('answers a server that says nothing after the data as temporary', async () => {
    const server = await smtp({ onData: (stream) => stream.resume() });
    const outcome = await mailerFor(server.url).sendMail(letter);
    expect(outcome).toMatchObject({ ok: false, kind: 'temporary', code: 'ETIMEDOUT' });
  });

  it('answers a line cut in the middle of the data as temporary', async () => {
    const url = await rawServer((socket) => {
      socket.write('220 hello\r\n');
      socket.on('data', (part) => {
        const text = part.toString();
        if (text.startsWith('DATA')) socket.write('354 go on\r\n');
        else if (/^(?:EHLO|MAIL|RCPT)/u.test(text)) socket.write('250 fine\r\n');
        else socket.destroy();
      });
    });
    expect(await mailerFor(url).sendMail(letter)).toMatchObject({ ok: false, kind: 'temporary' });
  });

  it('answers a refused connection as unreachable', async () => {
    const server = await startSmtp();
    await server.close();
    const outcome = await mailerFor(server.url).sendMail(letter);
    expect(outcome).toMatchObject({ ok: false, kind: 'unreachable' });
  });

  it('answers a server that never greets as unreachable', async () => {
    const url = await rawServer(() => undefined);
    expect(await mailerFor(url).sendMail(letter)).toMatchObject({ ok: false, kind: 'unreachable' });
  });

  it('answers without a server as unreachable', async () => {
    expect(await mailerFor(null).sendMail(letter)).toMatchObject({
      ok: false,
      kind: 'unreachable',
      code: 'NOT_CONFIGURED',
    });
  });

  it('blames its own sign-in, never the recipient', () => {
    expect(outcomeOf({ code: 'EAUTH', responseCode: 535 })).toMatchObject({
      kind: 'unreachable',
    });
  });
});

describe('hostile names and addresses', () => {
  const hostileNames = [
    'Ana\r\nBcc: thief@evil.example',
    'Ana\nTo: thief@evil.example',
    'Ana, thief@evil.example',
    '"Ana" <thief@evil.example>',
    'Ana\u2028Bcc: thief@evil.example',
    '\u202egro.live@feiht',
    '=?utf-8?B?QmNjOiB0aGllZkBldmlsLmV4YW1wbGU=?=',
  ];
  it.each(hostileNames)('reaches one recipient alone with the name %j', async (name) => {
    const server = await smtp();
    const mail = {
      ...letter,
      to: { ...letter.to, name },
      from: { ...letter.from, name },
      subject: `About ${name}`,
    };
    expect(await mailerFor(server.url).sendMail(mail)).toEqual({ ok: true });
    const [got] = server.received;
    expect(got?.recipients).toEqual(['ana@example.org']);
    const head = got?.raw.split(/\r?\n\r?\n/u)[0] ?? '';
    expect(head).not.toMatch(/^Bcc:/imu);
    expect(head.match(/^To:/gimu)).toHaveLength(1);
    expect(got?.parsed.bcc).toBeUndefined();
    expect(got?.parsed.cc).toBeUndefined();
  });

  const hostileAddresses = [
    'ana@example.org\r\nRCPT TO:<thief@evil.example>',
    'ana@example.org, thief@evil.example',
    'ana@example.org thief@evil.example',
    '<ana@example.org>',
    '"ana thief"@example.org',
    'ana@@example.org',
    'ana@',
    '@example.org',
    'ana',
    `${'a'.repeat(65)}@example.org`,
    `ana@${'a'.repeat(320)}.org`,
    'ana@exam_ple.org',
    'ana@[127.0.0.1]',
    'ana@example.org\u0000',
  ];
  it.each(hostileAddresses)('refuses the address %j for good', async (address) => {
    const server = await smtp();
    expect(await mailerFor(server.url).sendMail({ ...letter, to: { address } })).toMatchObject({
      ok: false,
      kind: 'permanent',
      code: 'INVALID_ADDRESS',
    });
    expect(server.received).toHaveLength(0);
  });

  it('writes a domain in other letters in ASCII', async () => {
    expect(plainAddress('ana@bücher.example')).toBe('ana@xn--bcher-kva.example');
    const server = await smtp();
    await mailerFor(server.url).sendMail({ ...letter, to: { address: 'ana@bücher.example' } });
    expect(server.received[0]?.raw).toMatch(/^To: ana@xn--bcher-kva\.example\r?$/mu);
  });

  it('takes the address apart quickly however long it is', () => {
    const started = performance.now();
    expect(plainAddress(`${'a.'.repeat(50_000)}@x`)).toBeNull();
    expect(plainAddress(`a@${'a-'.repeat(150)}`)).toBeNull();
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it('reads the sender from a setting', () => {
    expect(parseMailbox('Attune <no-reply@attune.example>')).toEqual({
      address: 'no-reply@attune.example',
      name: 'Attune',
    });
    expect(parseMailbox('no-reply@attune.example')).toEqual({ address: 'no-reply@attune.example' });
    expect(parseMailbox('Attune <no-reply@attune.example>, x@y.example')).toBeNull();
  });
});
