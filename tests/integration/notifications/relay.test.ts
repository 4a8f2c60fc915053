import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { enqueueMessage } from '@/lib/notifications/commands';
import { type Carrier, relayDue } from '@/lib/notifications/relay';
import { withScope } from '@/lib/platform/db/with-scope';
import { createMailer } from '@/lib/platform/mail';
import { startSmtp, type TestSmtp } from '../../support/smtp';
import { openWorld, racing, type World } from '../../support/world';
import { givenApplication } from '../vouching/arrange';

let world: World;
let association: string;
let smtp: TestSmtp;
const from = { address: 'no-reply@attune.example', name: 'Attune' };
const by = (url: string | null): Carrier => ({
  kind: 'server',
  from,
  mailer: createMailer({ smtpUrl: url, connectionTimeoutMs: 400, responseTimeoutMs: 700 }),
});
const run = (carrier = by(smtp.url)) =>
  relayDue(world.job('outbox'), { carrier, random: () => 0.5 });
const later = (minutes: number) => {
  world.now = new Date(world.now.getTime() + minutes * 60_000);
};
const rows = async () =>
  (await world.owner.query('SELECT * FROM message ORDER BY created_at, id')).rows;
const only = async () => (await rows())[0];

const ask = async (key: string, about?: string): Promise<void> => {
  const person = await world.person(key);
  const ctx = world.as(person);
  await withScope(ctx, (tx) =>
    enqueueMessage(tx, ctx, {
      template: 'reference_request',
      params: {
        applicantName: 'Ana Rivera',
        capabilityLink: `https://attune.example/v/${key}`,
        dueOn: '2026-12-18',
        category: { en: 'Infant Family Specialist', es: 'Especialista' },
      },
      sender: 'Lakeshore Association',
      to: { email: `${key}@example.org`, name: 'Ruth Okafor' },
      locale: 'en',
      associationId: association,
      ...(about ? { about: { kind: 'reference_request', id: about } } : {}),
      dedupeKey: key,
    }),
  );
};

beforeAll(async () => {
  world = await openWorld();
  association = await world.association('lakeshore');
});
beforeEach(async () => {
  smtp = await startSmtp();
  await world.owner.query('DELETE FROM message');
});
afterEach(() => smtp.close());

it('sends what waits, once, with its link, and forgets the link', async () => {
  await ask('ruth');
  const before = await only();
  expect(before.secret_params).toMatch(/^v1\./);
  expect(await run()).toEqual({ taken: 1, sent: 1, failed: 0 });
  expect(await run()).toEqual({ taken: 0, sent: 0, failed: 0 });
  const [mail, ...more] = smtp.received;
  expect(more).toEqual([]);
  expect(mail?.recipients).toEqual(['ruth@example.org']);
  expect(mail?.parsed.text).toContain('https://attune.example/v/ruth');
  expect(mail?.parsed.from?.text).toContain('Lakeshore Association via Attune');
  expect(mail?.parsed.replyTo?.text).toContain('lakeshore@example.org');
  expect(mail?.parsed.messageId).toBe(`<${before.id}@attune.example>`);
  expect(await only()).toMatchObject({ state: 'sent', secret_params: null, lease_token: null });
});

it('shares the work: eight relays at once send each mail once', async () => {
  for (let i = 0; i < 24; i += 1) await ask(`many.${String.fromCharCode(97 + i)}`);
  const done = await racing(world, 8, () => run());
  expect(done.every((each) => each.status === 'fulfilled')).toBe(true);
  expect(smtp.received).toHaveLength(24);
  expect(new Set(smtp.received.map((mail) => mail.parsed.messageId)).size).toBe(24);
});

it('lets a mail wait while the server is down, then sends it under the same name', async () => {
  await ask('down');
  const { port } = new URL(smtp.url);
  await smtp.close();
  expect(await run()).toMatchObject({ sent: 0, failed: 1 });
  expect(await only()).toMatchObject({ state: 'queued', attempts: 1 });
  expect((await only()).last_error).toMatch(/ECONN|ESOCKET/);
  smtp = await startSmtp();
  expect(new URL(smtp.url).port).not.toBe(port);
  expect(await run()).toMatchObject({ taken: 0 });
  later(1);
  expect(await run()).toMatchObject({ sent: 1 });
  expect(smtp.received[0]?.parsed.messageId).toContain((await only()).id);
});

it('knocks once at a server that is down, however much waits', async () => {
  for (const key of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j']) await ask(`down.${key}`);
  const report = await run(by('smtp://127.0.0.1:1'));
  expect(report).toMatchObject({ taken: 8, sent: 0 });
  const waiting = await rows();
  expect(waiting.every((each) => each.state === 'queued' && each.lease_token === null)).toBe(true);
  expect(waiting.filter((each) => each.attempts > 0).length).toBeLessThanOrEqual(4);
});

it('keeps asking a server that says later, and gives up in the end', async () => {
  await smtp.close();
  smtp = await startSmtp({
    onRcptTo: (_to, _session, done) =>
      done(Object.assign(new Error('busy'), { responseCode: 450 })),
  });
  await ask('busy');
  for (let i = 0; i < 11; i += 1) {
    await run();
    expect(await only()).toMatchObject({ state: 'queued', attempts: i + 1 });
    later(80);
  }
  await run();
  expect(await only()).toMatchObject({ state: 'dead', attempts: 12 });
  expect((await only()).last_error).toMatch(/^450/);
});

it('does not wait for ever on a server that says nothing', async () => {
  await smtp.close();
  smtp = await startSmtp({ onData: (stream) => void stream.resume() });
  await ask('slow');
  const began = performance.now();
  expect(await run()).toMatchObject({ failed: 1 });
  expect(performance.now() - began).toBeLessThan(20_000);
  expect(await only()).toMatchObject({ state: 'queued' });
});

it('shows a refused address where it was asked, and never tries it again', async () => {
  const request = await requestRow();
  await smtp.close();
  smtp = await startSmtp({
    onRcptTo: (_to, _session, done) =>
      done(Object.assign(new Error('no such mailbox'), { responseCode: 550 })),
  });
  await ask('nobody', request);
  await run();
  later(10_000);
  expect(await run()).toMatchObject({ taken: 0 });
  expect(await only()).toMatchObject({ state: 'refused' });
  const { rows: seen } = await world.owner.query(
    'SELECT delivery, delivery_note FROM reference_request WHERE id = $1',
    [request],
  );
  expect(seen[0]).toMatchObject({ delivery: 'refused' });
  expect(seen[0].delivery_note).toContain('no such mailbox');
});

it('changes nothing once its lease is somebody else’s', async () => {
  await ask('late');
  const mailer = {
    close: () => undefined,
    sendMail: async () => {
      await world.owner.query(`UPDATE message SET lease_token = 'another'`);
      return { ok: true } as const;
    },
  };
  await run({ kind: 'server', from, mailer });
  expect(await only()).toMatchObject({ state: 'queued', lease_token: 'another' });
});

it('sends again what a worker took and died with, when its lease is over', async () => {
  await ask('died');
  await world.owner.query(
    `UPDATE message SET lease_token = 'dead worker', lease_until = $1, attempts = 1`,
    [new Date(world.now.getTime() + 60_000)],
  );
  expect(await run()).toMatchObject({ taken: 0 });
  later(2);
  expect(await run()).toMatchObject({ sent: 1 });
  expect(await only()).toMatchObject({ state: 'sent', attempts: 2 });
});

it('does not send a code nobody can use any more', async () => {
  const ctx = world.ctx({ kind: 'anonymous', email: 'x@example.org' });
  await withScope(ctx, (tx) =>
    enqueueMessage(tx, ctx, {
      template: 'sign_in_code',
      params: { code: 'QX7F2KPM', minutes: 10 },
      to: { email: 'x@example.org', name: '' },
      locale: 'es',
      dedupeKey: 'code',
    }),
  );
  later(20);
  await run();
  expect(await only()).toMatchObject({ state: 'dead', secret_params: null });
  expect(smtp.received).toEqual([]);
});

it('keeps mails with their links for the demo mailbox where no server is wanted', async () => {
  await ask('demo');
  expect(await run({ kind: 'kept' })).toMatchObject({ sent: 1 });
  const kept = await only();
  expect(kept).toMatchObject({ state: 'sent' });
  expect(kept.secret_params).not.toBeNull();
});

const requestRow = async (): Promise<string> => {
  const person = await world.person('Asker');
  const application = await givenApplication(world, association, person);
  const request = crypto.randomUUID();
  await world.owner.query(
    `INSERT INTO reference_request (id, association_id, application_id, person_id, slot, slot_roles, applicant_name, association_name, category,
      edition, rater_name, rater_email, rater_email_norm, waives_access, locale, state, token_hash, token_expires_at, asked_at, roles, submission_id)
     VALUES ($1, $2, $3, $4, 1, '{}', 'Ana', 'Lakeshore', 'IFS', 'alliance-2025', 'Ruth', 'ruth@example.org', 'ruth@example.org', true, 'en',
      'asked', 'hash', $5, $5, '{}', gen_random_uuid())`,
    [request, association, application, person, world.now],
  );
  return request;
};
