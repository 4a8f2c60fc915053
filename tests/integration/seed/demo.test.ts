import { beforeAll, describe, expect, it } from 'vitest';
import { applicationStates } from '@/lib/applications/model';
import { auditFaults } from '@/lib/audit/queries/walk';
import { calendarDate } from '@/lib/core/calendar-date';
import { parseCredentialNumber } from '@/lib/credentials/number';
import { openSecrets } from '@/lib/notifications/relay';
import type { MessageParams, MessageTemplate } from '@/lib/notifications/templates/model';
import { renderMessage } from '@/lib/notifications/templates/render';
import { joinSecrets } from '@/lib/notifications/templates/secrets';
import { seedDemo } from '@/prisma/seed/demo';
import { openWorld, type World } from '@/tests/support/world';

const today = calendarDate('2026-11-21');
let world: World;

beforeAll(async () => {
  world = await openWorld();
  await seedDemo(world.owner, world.db, today);
}, 120_000);

const ask = async (sql: string): Promise<Record<string, unknown>[]> =>
  (await world.owner.query(sql)).rows;

/** What every table holds, in one line each. */
const everything = async (): Promise<Readonly<Record<string, string>>> => {
  const tables = await ask(
    "SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY 1",
  );
  const held: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await ask(
      `SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') AS said FROM "${name}" t`,
    );
    held[String(name)] = String(row?.said);
  }
  return held;
};

describe('the demo', () => {
  it('has somebody in every state of the life of an application', async () => {
    const rows = await ask('SELECT DISTINCT state FROM application');
    expect(rows.map(({ state }) => state).sort()).toEqual([...applicationStates].sort());
  });

  it('shows reviews that none, one and all have handed in, and a decision nobody has been told', async () => {
    const rows = await ask(`SELECT needed, handed_in, decided FROM (
      SELECT r.needed, (SELECT count(*)::int FROM review v WHERE v.round_id = r.id AND v.state = 'submitted') AS handed_in,
        EXISTS (SELECT 1 FROM decision d WHERE d.application_id = a.id AND d.round = a.round) AS decided
      FROM application a JOIN review_round r ON r.application_id = a.id AND r.round = a.round WHERE a.state = 'under_review') x`);
    const seen = new Set(rows.map((r) => `${r.handed_in} of ${r.needed}, ${r.decided}`));
    for (const each of ['0 of 2, false', '1 of 2, false', '2 of 2, false', '2 of 2, true'])
      expect([...seen]).toContain(each);
  });

  it('shows references in every state, and one whose mail was refused', async () => {
    const rows = await ask('SELECT DISTINCT state, delivery FROM reference_request');
    const seen = rows.map(({ state, delivery }) => `${state} ${delivery}`);
    for (const each of ['asked sent', 'asked refused', 'completed sent', 'declined sent'])
      expect(seen).toContain(each);
    expect(
      await ask(
        'SELECT 1 FROM reference_draft d JOIN reference_request r ON r.id = d.request_id AND r.state = $$asked$$',
      ),
    ).not.toEqual([]);
  });

  it('has both associations, both tracks and both languages', async () => {
    const [row] = await ask(`SELECT count(DISTINCT a.association_id)::int AS associations,
      count(*) FILTER (WHERE a.category LIKE 'EC%')::int AS ecmh, count(*) FILTER (WHERE p.locale = 'es')::int AS es, count(*)::int AS all
      FROM application a JOIN person p ON p.id = a.person_id`);
    expect(row).toMatchObject({ associations: 2 });
    expect(Number(row?.ecmh)).toBeGreaterThan(2);
    expect(Number(row?.es)).toBeGreaterThan(4);
    expect(Number(row?.all)).toBeGreaterThan(34);
  });

  it('has credentials of every kind, listed and not, with numbers that check', async () => {
    const rows = await ask(
      `SELECT number, state, listed, valid_until < '${today}' AS over FROM credential`,
    );
    const seen = rows.map(
      (r) => `${r.state}${r.over ? ', over' : ''}${r.listed ? ', listed' : ''}`,
    );
    for (const each of ['valid', 'valid, listed', 'valid, over, listed', 'replaced, listed'])
      expect(seen).toContain(each);
    expect(seen).toContain('suspended, listed');
    expect(seen).toContain('revoked');
    for (const { number } of rows) expect(parseCredentialNumber(String(number)).ok).toBe(true);
    const standings = await ask(
      "SELECT 1 FROM standing WHERE source = 'credential' AND ended_at IS NULL",
    );
    const valid = rows.filter(({ state }) => state === 'valid');
    expect(standings).toHaveLength(valid.length);
  });

  it('has a sitting of the exam that was passed and one that was not', async () => {
    const rows = await ask(
      'SELECT passed, count(*)::int AS n FROM exam_result GROUP BY 1 ORDER BY 1',
    );
    expect(rows).toEqual([
      { passed: false, n: 1 },
      { passed: true, n: 1 },
    ]);
  });

  it('gives each holder the same number in every demo', async () => {
    const rows = await ask(
      "SELECT number FROM credential WHERE holder_name = 'Noor Haddad' AND state = 'valid'",
    );
    expect(rows).toEqual([{ number: 'WZ1RNGF8NG' }]);
  });

  it('has mails that can be shown, each with its link', async () => {
    const rows =
      await ask(`SELECT DISTINCT ON (template, locale) id, template, locale, params, secret_params AS sealed
      FROM message ORDER BY template, locale, created_at DESC`);
    expect(rows.length).toBeGreaterThan(20);
    for (const row of rows) {
      const opened = openSecrets(String(row.id), row.sealed as string | null);
      const params = joinSecrets(row.params as MessageParams[MessageTemplate], opened ?? null);
      const mail = await renderMessage(row.template as MessageTemplate, params, row.locale as 'en');
      expect(mail.text).not.toContain('undefined');
    }
  });

  it('marks everybody and every association as demo', async () => {
    expect(await ask('SELECT name FROM person WHERE NOT is_demo')).toEqual([]);
    expect(
      await ask("SELECT name FROM association WHERE NOT is_demo OR name NOT LIKE '%(demo)'"),
    ).toEqual([]);
  });

  it('has audit chains that are whole and run forwards in time', async () => {
    expect(await auditFaults(world.job())).toEqual([]);
    const backwards = await ask(`SELECT chain_key, chain_seq FROM (
      SELECT chain_key, chain_seq, at, lag(at) OVER (PARTITION BY chain_key ORDER BY chain_seq) AS before FROM audit_event) e WHERE at < before`);
    expect(backwards).toEqual([]);
  });

  it('counts applications in the order in which they came', async () => {
    const wrong =
      await ask(`SELECT reference FROM (SELECT reference, registered_at, lag(registered_at)
      OVER (PARTITION BY association_id ORDER BY ordinal) AS before FROM application) a WHERE registered_at < before`);
    expect(wrong).toEqual([]);
  });

  it('freezes documents whose hashes are theirs', async () => {
    const wrong =
      await ask(`SELECT id FROM frozen_portfolio WHERE sha256 <> encode(sha256(convert_to(body, 'UTF8')), 'hex')
      UNION ALL SELECT id FROM frozen_ratings WHERE sha256 <> encode(sha256(convert_to(body, 'UTF8')), 'hex')`);
    expect(wrong).toEqual([]);
  });

  it('leaves no mail to be sent and nothing in the future', async () => {
    expect(await ask("SELECT template FROM message WHERE state = 'queued'")).toEqual([]);
    expect(await ask(`SELECT id FROM message WHERE created_at >= '${today}'`)).toEqual([]);
    expect(await ask(`SELECT id FROM audit_event WHERE at >= '${today}'`)).toEqual([]);
  });

  it('is the same when it is written again', async () => {
    const before = await everything();
    await seedDemo(world.owner, world.db, today);
    expect(await everything()).toEqual(before);
  });
});
