import { beforeAll, describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/core/calendar-date';
import { minutes } from '@/lib/core/minutes';
import { withScope } from '@/lib/platform/db/with-scope';
import { changeRscSession } from '@/lib/supervision/commands/change-session';
import { logRscSession } from '@/lib/supervision/commands/log-session';
import { saveRscNote } from '@/lib/supervision/commands/save-note';
import { voidRscSession } from '@/lib/supervision/commands/void-session';
import type { NewRscSession } from '@/lib/supervision/model';
import { getRscSession, getSupervisionLog } from '@/lib/supervision/queries';
import { openWorld, racing, type World } from '../../support/world';

const facts = {
  when: { on: calendarDate('2026-11-17') },
  minutes: minutes(75),
  format: 'individual',
  groupSize: null,
  competencies: [],
  mode: 'virtual',
  kind: 'reflective',
  focus: 'own_work',
  tracks: ['IMH'],
} as const;
const hour: NewRscSession = {
  ...facts,
  provider: { kind: 'new', name: 'Ruth Calder', email: 'Ruth.Calder@example.org' },
};

let world: World;
let ana: string;
let eve: string;
beforeAll(async () => {
  world = await openWorld();
  ana = await world.person('Ana Rivera');
  eve = await world.person('Eve Stone');
});

const submissionId = () => crypto.randomUUID();
const onDay = (day: string): NewRscSession => ({ ...hour, when: { on: calendarDate(day) } });
const log = (personId: string, session = hour, more = {}) =>
  logRscSession(world.as(personId), { session, submissionId: submissionId(), ...more });
const logged = async (personId: string, session = hour, more = {}) => {
  const result = await log(personId, session, more);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value.sessionId;
};
const count = async (sql: string, ...values: unknown[]): Promise<number> =>
  Number((await world.owner.query(sql, values)).rows[0].n);
const audits = (action: string, id: string, outcome = 'done') =>
  count(
    'SELECT count(*) AS n FROM audit_event WHERE action = $1 AND object_id = $2 AND outcome = $3',
    action,
    id,
    outcome,
  );
const reads = (personId: string, id: string) => {
  const ctx = world.as(personId);
  return withScope(ctx, (tx) => getRscSession(ctx, tx, id));
};

describe('logRscSession', () => {
  it('writes the session, its provider and its audit row together', async () => {
    const id = await logged(ana);
    const found = await reads(ana, id);
    expect(found?.session).toMatchObject({
      ...facts,
      providerName: 'Ruth Calder',
      version: 1,
      voided: null,
    });
    expect(await audits('rsc_session.logged', id)).toBe(1);
  });

  it('keeps one provider for one address, however it is written', async () => {
    await logged(ana, {
      ...onDay('2026-11-10'),
      provider: { kind: 'new', name: 'R. Calder', email: 'ruth.calder@EXAMPLE.org' },
    });
    expect(
      await count(
        `SELECT count(*) AS n FROM rsc_provider WHERE person_id = $1 AND email_norm = 'ruth.calder@example.org'`,
        ana,
      ),
    ).toBe(1);
  });

  it('logs what will never count: people record the truth', async () => {
    await logged(ana, {
      ...onDay('2026-11-11'),
      kind: 'peer',
      format: 'group',
      groupSize: 6,
      provider: { kind: 'none' },
    });
  });

  it('says no to tomorrow, in the zone where the person works', async () => {
    const far = await openFor('Pacific/Auckland');
    expect(await log(far, onDay('2026-11-22'))).toMatchObject({ ok: true });
    const near = await openFor('America/Detroit');
    expect(await log(near, onDay('2026-11-22'))).toEqual({
      ok: false,
      error: { kind: 'refused', refusals: ['in_future'] },
    });
  });

  it('asks once about a twin and takes a yes', async () => {
    const twin = onDay('2026-10-06');
    await logged(ana, twin);
    expect(await log(ana, twin)).toEqual({
      ok: false,
      error: { kind: 'refused', refusals: ['twin'] },
    });
    expect(await log(ana, twin, { again: true })).toMatchObject({ ok: true });
  });

  it('asks once about a note that names a child, and keeps notes closed in the table', async () => {
    const session = onDay('2026-10-13');
    const note = 'I thought of baby Mia.';
    expect(await log(ana, session, { note })).toEqual({
      ok: false,
      error: { kind: 'note_identifies', found: ['child_name'] },
    });
    const id = await logged(ana, session, { note, noteIsFine: true });
    const { rows } = await world.owner.query('SELECT body FROM rsc_note WHERE session_id = $1', [
      id,
    ]);
    expect(rows[0].body).not.toContain('Mia');
    expect((await reads(ana, id))?.note).toBe(note);
    expect(await audits('rsc_note.read', id)).toBe(1);
  });

  it('refuses the provider of somebody else as if there were none', async () => {
    const { rows } = await world.owner.query('SELECT id FROM rsc_provider WHERE person_id = $1', [
      ana,
    ]);
    const theirs = { ...hour, provider: { kind: 'known', id: rows[0].id } } as const;
    expect(await log(eve, theirs)).toEqual({ ok: false, error: { kind: 'unknown_provider' } });
  });

  it('is one session when sent twice, and when eight arrive at once', async () => {
    const twice = { session: onDay('2026-09-01'), submissionId: submissionId() };
    const first = await logRscSession(world.as(ana), twice);
    expect(await logRscSession(world.as(ana), twice)).toEqual(first);

    const ida = await world.person('Ida Novak');
    const once = {
      session: { ...hour, provider: { kind: 'new', name: 'Noor Haddad', email: null } } as const,
      submissionId: submissionId(),
    };
    const all = await racing(world, 8, () => logRscSession(world.as(ida), once));
    const ids = all.map((each) =>
      each.status === 'fulfilled' && each.value.ok ? each.value.value.sessionId : 'failed',
    );
    expect(new Set(ids).size).toBe(1);
    expect(ids).not.toContain('failed');
    for (const table of ['rsc_session', 'rsc_provider'])
      expect(await count(`SELECT count(*) AS n FROM ${table} WHERE person_id = $1`, ida)).toBe(1);
    expect(await audits('rsc_session.logged', String(ids[0]))).toBe(1);
  });
});

describe('changeRscSession', () => {
  it('changes, counts versions and leaves an audit row', async () => {
    const id = await logged(ana, onDay('2026-08-04'));
    const session = { ...onDay('2026-08-05'), minutes: minutes(60) };
    const change = () => changeRscSession(world.as(ana), { sessionId: id, version: 1, session });
    expect(await change()).toEqual({ ok: true, value: { version: 2 } });
    expect(await audits('rsc_session.changed', id)).toBe(1);
    const late = await change();
    expect(late).toMatchObject({
      ok: false,
      error: { kind: 'changed_since', now: { version: 2, minutes: 60 } },
    });
  });

  it('names what was worked on without making another session of it for its provider', async () => {
    const id = await logged(ana, onDay('2026-08-18'));
    const session = { ...onDay('2026-08-18'), competencies: ['attachment', 'safety'] };
    expect(await changeRscSession(world.as(ana), { sessionId: id, version: 1, session })).toEqual({
      ok: true,
      value: { version: 1 },
    });
    const ctx = world.as(ana);
    const kept = await withScope(ctx, (tx) => getRscSession(ctx, tx, id));
    expect(kept?.session).toMatchObject({ version: 1, competencies: ['attachment', 'safety'] });
    const other = { ...session, provider: { kind: 'new', name: 'Somebody else', email: null } };
    const moved = { sessionId: id, version: 1, session: other as NewRscSession };
    expect(await changeRscSession(ctx, moved)).toEqual({ ok: true, value: { version: 2 } });
  });

  it('lets one of eight through', async () => {
    const id = await logged(ana, onDay('2026-08-11'));
    const all = await racing(world, 8, (i) =>
      changeRscSession(world.as(ana), {
        sessionId: id,
        version: 1,
        session: { ...onDay('2026-08-11'), minutes: minutes(10 + i) },
      }),
    );
    expect(all.filter((each) => each.status === 'fulfilled' && each.value.ok)).toHaveLength(1);
    expect(await audits('rsc_session.changed', id)).toBe(1);
  });
});

describe('voidRscSession', () => {
  it('strikes out once, keeps the row and the reason', async () => {
    const id = await logged(ana, onDay('2026-07-07'));
    const strike = () =>
      voidRscSession(world.as(ana), { sessionId: id, reason: 'It was the week before.' });
    expect(await strike()).toEqual({ ok: true, value: null });
    expect(await strike()).toEqual({ ok: true, value: null });
    expect(await audits('rsc_session.voided', id)).toBe(1);
    expect((await reads(ana, id))?.session.voided?.reason).toBe('It was the week before.');
    expect(
      await changeRscSession(world.as(ana), {
        sessionId: id,
        version: 2,
        session: onDay('2026-07-07'),
      }),
    ).toEqual({ ok: false, error: { kind: 'voided' } });
  });
});

describe('somebody else', () => {
  it('is refused, learns nothing and leaves a trace', async () => {
    const id = await logged(ana, onDay('2026-06-02'), { note: 'I slowed down.' });
    const missing = crypto.randomUUID();
    const session = onDay('2026-06-03');
    for (const sessionId of [id, missing]) {
      const other = world.as(eve);
      expect(await changeRscSession(other, { sessionId, version: 1, session })).toEqual({
        ok: false,
        error: { kind: 'not_found' },
      });
      expect(await voidRscSession(other, { sessionId, reason: 'x' })).toEqual({
        ok: false,
        error: { kind: 'not_found' },
      });
      expect(await saveRscNote(other, { sessionId, text: 'x' })).toEqual({
        ok: false,
        error: { kind: 'not_found' },
      });
      expect(await reads(eve, sessionId)).toBeNull();
    }
    expect(await audits('rsc_session.voided', id, 'refused')).toBe(1);
    expect((await reads(ana, id))?.session.version).toBe(1);
    const ctx = world.as(eve);
    expect(await withScope(ctx, (tx) => getSupervisionLog(ctx, tx, ana))).toBeNull();
  });

  it('is a coordinator without a grant, too; with one, the log opens and notes stay closed', async () => {
    const lakeshore = await world.association('lakeshore');
    const mo = await world.person('Mo Oduya');
    const id = await logged(ana, onDay('2026-05-05'), { note: 'I slowed down.' });
    const ctx = world.staff(lakeshore, mo, ['coordinator'], ana);
    const look = () => withScope(ctx, (tx) => getSupervisionLog(ctx, tx, ana));
    expect((await look())?.sessions).toEqual([]);
    await world.owner.query(
      `INSERT INTO ledger_grant (id, person_id, association_id, purpose, source_id, from_at) VALUES ($1, $2, $3, 'application', $4, $5)`,
      [crypto.randomUUID(), ana, lakeshore, crypto.randomUUID(), world.now],
    );
    expect((await look())?.sessions.map((each) => each.id)).toContain(id);
    const notes = await withScope(ctx, (tx) => tx.$queryRaw<unknown[]>`SELECT * FROM rsc_note`);
    expect(notes).toEqual([]);
  });
});

describe('getSupervisionLog', () => {
  it('pages by fifty, newest first', async () => {
    const paul = await world.person('Paul Long');
    for (let i = 0; i < 52; i += 1)
      await logged(
        paul,
        onDay(`2026-0${1 + (i % 9)}-${String(1 + Math.floor(i / 9)).padStart(2, '0')}`),
      );
    const ctx = world.as(paul);
    const first = await withScope(ctx, (tx) => getSupervisionLog(ctx, tx, paul, 1));
    expect(first).toMatchObject({ page: 1, pages: 2, sessionCount: 52 });
    const days = first?.sessions.map(({ when }) => ('on' in when ? when.on : ''));
    expect(days).toHaveLength(50);
    expect(days).toEqual([...(days ?? [])].sort().reverse());
    const second = await withScope(ctx, (tx) => getSupervisionLog(ctx, tx, paul, 2));
    expect(second?.sessions).toHaveLength(2);
  });
});

const openFor = async (timeZone: string): Promise<string> => {
  const association = await world.association(timeZone.split('/')[1]?.toLowerCase() ?? 'zone', {
    time_zone: timeZone,
  });
  const id = await world.person(`Zone ${timeZone}`);
  await world.role(association, id, 'rsc_provider');
  return id;
};
