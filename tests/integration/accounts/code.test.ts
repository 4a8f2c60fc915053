import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { completeSignUp } from '@/lib/accounts/commands/complete-sign-up';
import { requestSignInCode } from '@/lib/accounts/commands/request-code';
import { signInWithCode } from '@/lib/accounts/commands/sign-in-with-code';
import { CODE_ALPHABET } from '@/lib/accounts/rules/code';
import { hashToken } from '@/lib/platform/crypto';
import { lookUpSession } from '@/lib/platform/db/session-lookup';
import { count, later, newestSecrets, stranger, visitOf } from '@/tests/support/accounts';
import { openWorld, racing, type World } from '@/tests/support/world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
beforeEach(() => later(world, 60));

const ask = (email: string, browser = 'browser-a') =>
  requestSignInCode(stranger(world), { email, visit: visitOf(browser) });
const use = (email: string, code: string, browser = 'browser-a') =>
  signInWithCode(stranger(world), { email, code, visit: visitOf(browser) });
const mailedCode = async (email: string) => (await newestSecrets(world, email)).code ?? '';
const another = (code: string) =>
  (code[0] === CODE_ALPHABET[0] ? CODE_ALPHABET[1] : CODE_ALPHABET[0]) + code.slice(1);

describe('signing in by code', () => {
  it('begins one session whose token is nowhere in the database', async () => {
    const id = await world.person('Ana Rivera');
    expect(await ask('ana.rivera@example.org')).toEqual({ ok: true, value: null });
    const answer = await use('ana.rivera@example.org', await mailedCode('ana.rivera@example.org'));
    if (!answer.ok || answer.value.kind !== 'signed_in') throw new Error('not signed in');
    const { token } = answer.value.session;
    const live = await lookUpSession(world.db, hashToken(token), world.now);
    expect(live).toMatchObject({ personId: id, method: 'code', factorAt: null });
    const { rows } = await world.owner.query(
      'SELECT s::text AS session, m::text AS mail FROM session s, message m',
    );
    for (const row of rows) expect(row.session + row.mail).not.toContain(token);
    const audited = await world.owner.query(
      "SELECT actor_id FROM audit_event WHERE action = 'session.started' AND person_id = $1",
      [id],
    );
    expect(audited.rows).toEqual([{ actor_id: id }]);
  });

  it('takes a code once', async () => {
    await world.person('Twice');
    await ask('twice@example.org');
    const code = await mailedCode('twice@example.org');
    expect((await use('twice@example.org', code)).ok).toBe(true);
    expect(await use('twice@example.org', code)).toEqual({ ok: false, error: 'code_gone' });
  });

  it('eight at once begin one session', async () => {
    const id = await world.person('Eight');
    await ask('eight@example.org');
    const code = await mailedCode('eight@example.org');
    const answers = await racing(world, 8, () => use('eight@example.org', code));
    const kinds = answers.map((each) => each.status === 'fulfilled' && each.value.ok);
    expect(kinds.filter(Boolean)).toHaveLength(1);
    expect(answers.every((each) => each.status === 'fulfilled')).toBe(true);
    expect(await count(world, 'session WHERE person_id = $1', [id])).toBe(1);
  });

  it('belongs to the browser that asked', async () => {
    await world.person('Bound');
    await ask('bound@example.org', 'mine');
    const code = await mailedCode('bound@example.org');
    expect(await use('bound@example.org', code, 'theirs')).toMatchObject({ error: 'code_gone' });
    expect((await use('bound@example.org', code, 'mine')).ok).toBe(true);
  });

  it('dies after ten minutes', async () => {
    await world.person('Slow');
    await ask('slow@example.org');
    const code = await mailedCode('slow@example.org');
    later(world, 11);
    expect(await use('slow@example.org', code)).toMatchObject({ error: 'code_gone' });
  });

  it('dies after five wrong tries, the right one included', async () => {
    await world.person('Guess');
    await ask('guess@example.org');
    const code = await mailedCode('guess@example.org');
    for (let i = 0; i < 5; i += 1)
      expect(await use('guess@example.org', another(code))).toMatchObject({ error: 'wrong_code' });
    expect(await use('guess@example.org', code)).toMatchObject({ error: 'code_gone' });
  });

  it('a newer code retires the older one of the same browser', async () => {
    await world.person('Newer');
    await ask('newer@example.org');
    const first = await mailedCode('newer@example.org');
    later(world, 1);
    await ask('newer@example.org');
    const second = await mailedCode('newer@example.org');
    if (first !== second)
      expect(await use('newer@example.org', first)).toMatchObject({ error: 'wrong_code' });
    expect((await use('newer@example.org', second)).ok).toBe(true);
  });

  it('a disabled account stays shut with the words of a wrong code', async () => {
    const id = await world.person('Shut');
    await world.owner.query("UPDATE person SET status = 'disabled' WHERE id = $1", [id]);
    await ask('shut@example.org');
    const answer = await use('shut@example.org', await mailedCode('shut@example.org'));
    expect(answer).toEqual({ ok: false, error: 'wrong_code' });
    expect(await count(world, 'session WHERE person_id = $1', [id])).toBe(0);
  });
});

describe('known and unknown addresses', () => {
  it('get the same answer, a mail each and an audit row each', async () => {
    await world.person('Known');
    const answers = [await ask('known@example.org'), await ask('nobody@example.org')];
    expect(answers[0]).toEqual(answers[1]);
    for (const email of ['known@example.org', 'nobody@example.org']) {
      expect(await count(world, 'message WHERE to_email = $1', [email])).toBe(1);
      expect(await use(email, '22222222')).toEqual({ ok: false, error: 'wrong_code' });
    }
    const audited = await world.owner.query(
      "SELECT action, outcome, detail FROM audit_event WHERE action IN ('sign_in_code.sent', 'session.refused') ORDER BY at DESC, chain_seq DESC LIMIT 4",
    );
    expect(new Set(audited.rows.map((row) => JSON.stringify(row))).size).toBe(2);
  });

  it('a new address gives a name and has an account, a session and a welcome', async () => {
    await ask('new@example.org');
    const proof = await use('new@example.org', await mailedCode('new@example.org'));
    if (!proof.ok || proof.value.kind !== 'name_needed') throw new Error('no name asked');
    const { ticket } = proof.value;
    const give = (browser: string) =>
      completeSignUp(stranger(world), { ticket, name: ' Nia  Okoro ', visit: visitOf(browser) });
    expect(await give('another browser')).toEqual({ ok: false, error: 'ticket_gone' });
    const answers = await racing(world, 8, () => give('browser-a'));
    const made = answers.filter((each) => each.status === 'fulfilled' && each.value.ok);
    expect(made).toHaveLength(1);
    expect(answers.every((each) => each.status === 'fulfilled')).toBe(true);
    const { rows } = await world.owner.query(
      "SELECT name, name_norm, email_verified_at IS NOT NULL AS verified FROM person WHERE email_norm = 'new@example.org'",
    );
    expect(rows).toEqual([{ name: 'Nia Okoro', name_norm: 'nia okoro', verified: true }]);
    expect(await count(world, "message WHERE template = 'welcome'")).toBe(1);
    later(world, 11);
    expect(await give('browser-a')).toEqual({ ok: false, error: 'ticket_gone' });
  });

  it('a name cannot carry a line break into a mail', async () => {
    await ask('crlf@example.org');
    const proof = await use('crlf@example.org', await mailedCode('crlf@example.org'));
    if (!proof.ok || proof.value.kind !== 'name_needed') throw new Error('no name asked');
    const name = 'Eve\r\nBcc: all@example.org\u0000\u202e';
    const visit = visitOf('browser-a');
    await completeSignUp(stranger(world), { ticket: proof.value.ticket, name, visit });
    const { rows } = await world.owner.query(
      "SELECT name FROM person WHERE email_norm = 'crlf@example.org'",
    );
    expect(rows[0].name).toBe('Eve Bcc: all@example.org');
  });
});

it('what a stranger planted on an address is gone once its owner proves it', async () => {
  const id = await world.person('Victim');
  await world.owner.query('UPDATE person SET email_verified_at = NULL WHERE id = $1', [id]);
  await world.owner.query(
    "INSERT INTO person_secret (person_id, password_hash, totp_secret, totp_confirmed_at) VALUES ($1, 'planted', 'planted', now())",
    [id],
  );
  await world.owner.query(
    `INSERT INTO session (id, token_hash, person_id, method, user_agent, network, created_at, last_seen_at, expires_at, reauthenticated_at)
     VALUES (gen_random_uuid(), 'planted', $1, 'password', '', '', $2::timestamptz, $2, $2::timestamptz + interval '14 days', $2)`,
    [id, world.now],
  );
  expect(await lookUpSession(world.db, 'planted', world.now)).not.toBeNull();
  await ask('victim@example.org');
  const answer = await use('victim@example.org', await mailedCode('victim@example.org'));
  expect(answer).toMatchObject({ ok: true, value: { kind: 'signed_in' } });
  expect(await lookUpSession(world.db, 'planted', world.now)).toBeNull();
  const { rows } = await world.owner.query(
    'SELECT password_hash, totp_secret, totp_confirmed_at FROM person_secret WHERE person_id = $1',
    [id],
  );
  expect(rows).toEqual([{ password_hash: null, totp_secret: null, totp_confirmed_at: null }]);
});
