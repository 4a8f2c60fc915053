import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { submitApplication } from '@/lib/readiness/commands/submit-application';
import { diffFrozen } from '@/lib/readiness/frozen/diff';
import {
  type Desk,
  ledgerIsOpen,
  messagesTo,
  openDesk,
  putInto,
  rowOf,
} from '../../support/applications';
import { readyToSubmit } from '../../support/portfolio';
import { openWorld, type World } from '../../support/world';

let world: World;
let desk: Desk;
let _far: Desk;
beforeAll(async () => {
  world = await openWorld();
  desk = await openDesk(world, 'lakeshore');
  _far = await openDesk(world, 'prairie');
});

const SHORT = 'competencies';
const handIn = (person: string, id: string, version: number, more = {}) =>
  submitApplication(world.as(person), {
    submissionId: crypto.randomUUID(),
    applicationId: id,
    version,
    shown: SHORT,
    acceptShortfall: 'yes',
    confirm: 'yes',
    ...more,
  });
const frozenRows = async (table: 'frozen_portfolio' | 'frozen_ratings', id: string) =>
  (
    await world.owner.query(
      `SELECT round, body, sha256 FROM ${table} WHERE application_id = $1 ORDER BY round`,
      [id],
    )
  ).rows as { round: number; body: string; sha256: string }[];
const _sha = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
const _coordinator = () => world.staff(desk.association, desk.coordinator, ['coordinator']);

describe('handing it in again', () => {
  it('is a new round with new documents, and the first stays as it was', async () => {
    const it = await readyToSubmit(world, desk, 'Second Round');
    await handIn(it.person, it.id, it.version);
    const [first] = await frozenRows('frozen_portfolio', it.id);
    const version = await putInto(world, it.id, 'changes_requested');
    await world.owner.query('UPDATE ledger_grant SET revoked_at = NULL WHERE source_id = $1', [
      it.id,
    ]);
    const [gone, changed] = it.ledger.sessions;
    await world.owner.query(
      `UPDATE rsc_session SET voided_at = now(), void_reason = 'It was another week.' WHERE id = $1`,
      [gone],
    );
    await world.owner.query(`UPDATE rsc_session SET minutes = 330, version = 2 WHERE id = $1`, [
      changed,
    ]);
    world.now = new Date('2026-11-25T15:00:00Z');
    expect(await handIn(it.person, it.id, version)).toEqual({
      ok: true,
      value: { applicationId: it.id, round: 2 },
    });
    world.now = new Date('2026-11-21T15:00:00Z');
    expect(await rowOf(world, it.id)).toMatchObject({ state: 'resubmitted', round: 2 });
    const rows = await frozenRows('frozen_portfolio', it.id);
    expect(rows[0]).toEqual(first);
    expect(await frozenRows('frozen_ratings', it.id)).toHaveLength(2);
    expect(await ledgerIsOpen(world, it.id)).toBe(false);
    expect(await messagesTo(world, desk.coordinator)).toContain('application_resubmitted');
    const diff = diffFrozen(JSON.parse(String(rows[0]?.body)), JSON.parse(String(rows[1]?.body)));
    expect(diff.ledger.supervision.removed.map(({ id }) => id)).toEqual([gone]);
    expect(diff.ledger.supervision.changed.map(({ after }) => after.id)).toEqual([changed]);
    expect(diff.ledger.training).toEqual({ added: [], removed: [], changed: [] });
    expect(diff.figures).toContainEqual({ id: 'rsc.received', before: 1500, after: 1530 });
    expect(diff.nothing).toBe(false);
    const whole = JSON.parse(String(rows[0]?.body));
    expect(diffFrozen(whole, whole).nothing).toBe(true);
  });

  it('cannot change or remove what was frozen', async () => {
    const it = await readyToSubmit(world, desk, 'Never Changed');
    await handIn(it.person, it.id, it.version);
    for (const table of ['frozen_portfolio', 'frozen_ratings']) {
      for (const sql of [`UPDATE ${table} SET body = ''`, `DELETE FROM ${table}`])
        await expect(world.owner.query(sql)).rejects.toThrow('never changed');
    }
  });

  it.each(['registered', 'accepted', 'under_review', 'approved', 'deferred', 'withdrawn'] as const)(
    'is not possible out of %s',
    async (state) => {
      const it = await readyToSubmit(world, desk, `From ${state}`);
      const version = await putInto(world, it.id, state);
      expect(await handIn(it.person, it.id, version)).toEqual({
        ok: false,
        error: { kind: 'not_now' },
      });
    },
  );
});
