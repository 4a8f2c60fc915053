import { beforeAll, expect, it } from 'vitest';
import {
  enqueueMessage,
  readMessages,
  retryMessage,
  wipeSecrets,
} from '@/lib/notifications/commands';
import { getInboxMessage, listInbox, listMail } from '@/lib/notifications/queries';
import { hashToken } from '@/lib/platform/crypto';
import { lookUpSession } from '@/lib/platform/db/session-lookup';
import { withScope } from '@/lib/platform/db/with-scope';
import { openWorld, type World } from '../../support/world';

let world: World;
let association: string;
let ana: string;
let ben: string;
let coordinator: string;
const desk = () => world.staff(association, coordinator, ['coordinator']);

const tell = async (
  to: string,
  key: string,
  template: 'welcome' | 'code' | 'asked' = 'welcome',
) => {
  const ctx = world.as(to);
  const envelope = {
    to: { email: `${key}@example.org`, name: 'Ana' },
    locale: 'en',
    personId: to,
    associationId: association,
    dedupeKey: key,
  } as const;
  await withScope(ctx, async (tx) => {
    if (template === 'welcome')
      await enqueueMessage(tx, ctx, { ...envelope, template, params: {}, link: '/home' });
    if (template === 'code')
      await enqueueMessage(tx, ctx, {
        ...envelope,
        template: 'sign_in_code',
        params: { code: 'QX7F2KPM', minutes: 10 },
      });
    if (template === 'asked')
      await enqueueMessage(tx, ctx, {
        ...envelope,
        template: 'reference_request',
        params: {
          applicantName: 'Ben',
          capabilityLink: 'https://attune.example/v/thesecretkey',
          dueOn: '2026-12-18',
          category: 'IFS',
        },
      });
  });
};
const inbox = (person: string, locale: 'en' | 'es' = 'en') => {
  const ctx = world.as(person);
  return withScope(ctx, (tx) => listInbox(ctx, tx, 1, locale));
};

beforeAll(async () => {
  world = await openWorld();
  association = await world.association('lakeshore');
  ana = await world.person('Ana');
  ben = await world.person('Ben');
  coordinator = await world.person('Coordinator');
  await world.role(association, coordinator, 'coordinator');
  await tell(ana, 'first');
  await tell(ana, 'asked', 'asked');
  await tell(ana, 'code', 'code');
});

it('shows a person their own messages in the language they read, and never a key', async () => {
  const english = await inbox(ana);
  expect(english.total).toBe(2);
  expect(english.messages.map((each) => each.read)).toEqual([false, false]);
  const welcome = english.messages.find((each) => each.title.includes('Welcome'));
  expect(welcome?.link?.href).toBe('/home');
  expect(JSON.stringify(await inbox(ana, 'es'))).toContain('Le damos la bienvenida');
  expect(JSON.stringify(english)).not.toMatch(/thesecretkey|QX7F2KPM/);
  expect(await inbox(ben)).toEqual({ messages: [], total: 0 });
  const id = english.messages[0]?.id ?? '';
  const other = world.as(ben);
  expect(await withScope(other, (tx) => getInboxMessage(other, tx, id, 'en'))).toBeNull();
});

it('counts what is not opened yet, with the session, and marks it once', async () => {
  await world.owner.query(
    `INSERT INTO session (id, token_hash, person_id, method, user_agent, network, created_at, last_seen_at, expires_at, reauthenticated_at)
     VALUES (gen_random_uuid(), $1, $2, 'code', '', '', $3, $3, $4, $3)`,
    [hashToken('t'), ana, world.now, new Date(world.now.getTime() + 1e6)],
  );
  const unread = async () => (await lookUpSession(world.db, hashToken('t'), world.now))?.unread;
  expect(await unread()).toBe(2);
  const { messages } = await inbox(ana);
  const id = messages[0]?.id ?? '';
  expect(await readMessages(world.as(ben), id)).toBe(0);
  expect(await readMessages(world.as(ana), id)).toBe(1);
  expect(await readMessages(world.as(ana), id)).toBe(0);
  expect(await unread()).toBe(1);
  expect(await readMessages(world.as(ana))).toBe(1);
  expect(await unread()).toBe(0);
});

it('shows the desk how its mails fare, subjects only, and nobody else', async () => {
  await world.owner.query(
    `UPDATE message SET state = 'refused', attempts = 1, last_error = '550: no such mailbox' WHERE dedupe_key = 'asked'`,
  );
  const ctx = desk();
  const stuck = await withScope(ctx, (tx) => listMail(ctx, tx, { stuckOnly: true, page: 1 }, 'en'));
  expect(stuck).toMatchObject({
    total: 1,
    mails: [{ state: 'refused', lastError: '550: no such mailbox', toEmail: 'asked@example.org' }],
  });
  expect(JSON.stringify(stuck)).not.toContain('thesecretkey');
  const far = world.staff(await world.association('far'), ben, ['coordinator']);
  expect(
    await withScope(far, (tx) => listMail(far, tx, { stuckOnly: false, page: 1 }, 'en')),
  ).toEqual({ mails: [], total: 0 });
  const reader = world.staff(association, ben, ['reviewer']);
  expect(
    await withScope(reader, (tx) => listMail(reader, tx, { stuckOnly: false, page: 1 }, 'en')),
  ).toEqual({ mails: [], total: 0 });
});

it('lets the desk send again what was refused, once, and no other desk', async () => {
  const { rows } = await world.owner.query(`SELECT id FROM message WHERE dedupe_key = 'asked'`);
  const id = rows[0].id as string;
  const far = world.staff(await world.association('further'), ben, ['coordinator']);
  expect(await retryMessage(far, id)).toMatchObject({ ok: false });
  expect(await retryMessage(desk(), id)).toMatchObject({ ok: true });
  expect(await retryMessage(desk(), id)).toMatchObject({ ok: false });
  const after = await world.owner.query('SELECT * FROM message WHERE id = $1', [id]);
  expect(after.rows[0]).toMatchObject({ state: 'queued', attempts: 0, last_error: null });
  const audited = await world.owner.query(
    `SELECT count(*)::int AS n FROM audit_event WHERE action = 'message.retried'`,
  );
  expect(audited.rows).toEqual([{ n: 1 }]);
});

it('keeps the link of a mail that did not go out for thirty days, and then neither link nor retry', async () => {
  await world.owner.query(`UPDATE message SET state = 'dead' WHERE dedupe_key = 'asked'`);
  expect(await wipeSecrets(world.job())).toBe(0);
  const { rows } = await world.owner.query(`SELECT id FROM message WHERE dedupe_key = 'asked'`);
  world.now = new Date(world.now.getTime() + 31 * 86_400_000);
  expect(await wipeSecrets(world.job())).toBe(1);
  expect(await retryMessage(desk(), rows[0].id)).toMatchObject({ ok: false });
});

it('keeps who reads one’s own application from somebody at the desk', async () => {
  await world.owner.query(
    `INSERT INTO message (id, association_id, template, locale, params, to_email, to_name, dedupe_key, next_attempt_at, created_at)
     VALUES (gen_random_uuid(), $1, 'review_assigned', 'en', '{"recipientName":"R","senderName":"L","category":"IFS","link":"https://a.example/","dueOn":"2026-12-18"}',
      'reader@example.org', 'Reader', 'reading', now(), now())`,
    [association],
  );
  const seen = async () => {
    const ctx = desk();
    const all = await withScope(ctx, (tx) =>
      listMail(ctx, tx, { stuckOnly: false, page: 1 }, 'en'),
    );
    return all.mails.some((mail) => mail.toEmail === 'reader@example.org');
  };
  expect(await seen()).toBe(true);
  await world.owner.query(
    `INSERT INTO application (id, association_id, person_id, ordinal, reference, category, edition, state, state_since, applicant_name,
      applicant_name_norm, applicant_email, registered_at, shortfall, submission_id)
     VALUES (gen_random_uuid(), $1, $2, 1, '26-0001', 'IFS', 'alliance-2025', 'under_review', now(), 'C', 'c', 'c@example.org', now(), '{}', gen_random_uuid())`,
    [association, coordinator],
  );
  expect(await seen()).toBe(false);
});
