import { beforeAll, describe, expect, it } from 'vitest';
import { findApplication } from '@/lib/applications/store/application';
import type { StaffContext } from '@/lib/platform/context';
import { withScope } from '@/lib/platform/db/with-scope';
import { submitApplication } from '@/lib/readiness/commands/submit-application';
import { getFrozenForDesk, getLivePortfolio } from '@/lib/readiness/queries';
import type { DeskFilter } from '@/lib/reports/model';
import { getDeskExport, getDeskList, getWorklist } from '@/lib/reports/queries';
import { audits, type Desk, openDesk, putInto, register } from '../../support/applications';
import { readyToSubmit } from '../../support/portfolio';
import { openWorld, type World } from '../../support/world';

let world: World;
let desk: Desk;
let far: Desk;
const ids = { ana: '', ben: '', cleo: '', theirs: '' };
beforeAll(async () => {
  world = await openWorld();
  desk = await openDesk(world, 'lakeshore');
  far = await openDesk(world, 'prairie');
  for (const [key, name] of [
    ['ana', 'Ana Rivera'],
    ['ben', 'Ben Ångström'],
    ['cleo', 'Cleo 50%_off'],
  ] as const)
    ids[key] = await register(world, await world.person(name), desk.association);
  ids.theirs = await register(world, await world.person('Their Applicant'), far.association);
  await putInto(world, ids.ben, 'submitted');
  await putInto(world, ids.cleo, 'in_progress');
  await world.owner.query('UPDATE application SET advisor_id = $2 WHERE id = $1', [
    ids.cleo,
    desk.advisor,
  ]);
});

const coordinator = () => world.staff(desk.association, desk.coordinator, ['coordinator']);
const advisor = (subject?: string) =>
  world.staff(desk.association, desk.advisor, ['advisor'], subject);
const everything: DeskFilter = { search: '', state: null, category: null, who: null, page: 1 };
const list = (ctx: StaffContext, filter: Partial<DeskFilter> = {}) =>
  withScope(ctx, (tx) => getDeskList(ctx, tx, { ...everything, ...filter }));
const named = async (ctx: StaffContext, filter: Partial<DeskFilter> = {}) =>
  (await list(ctx, filter))?.rows.map((row) => row.applicantName).toSorted();

describe('the list of applications', () => {
  it('holds what the association has, and nothing of another', async () => {
    expect(await named(coordinator())).toEqual(['Ana Rivera', 'Ben Ångström', 'Cleo 50%_off']);
    const there = world.staff(far.association, far.coordinator, ['coordinator']);
    expect(await named(there)).toEqual(['Their Applicant']);
  });

  it('narrows by name, reference, state, category and who must act', async () => {
    const ctx = coordinator();
    expect(await named(ctx, { search: 'ngstr' })).toEqual(['Ben Ångström']);
    expect(await named(ctx, { search: '%' })).toEqual(['Cleo 50%_off']);
    expect(await named(ctx, { search: '26-0001' })).toEqual(['Ana Rivera']);
    expect(await named(ctx, { search: "'; DROP TABLE application --" })).toEqual([]);
    expect(await named(ctx, { state: 'submitted' })).toEqual(['Ben Ångström']);
    expect(await named(ctx, { category: 'IMHS' })).toEqual([]);
    expect(await named(ctx, { who: 'coordinator' })).toEqual(['Ana Rivera', 'Ben Ångström']);
    expect(await named(ctx, { who: 'applicant' })).toEqual(['Cleo 50%_off']);
    expect(await named(ctx, { page: 2 })).toEqual([]);
  });

  it('shows an advisor their advisees only, and a reviewer nothing at all', async () => {
    expect(await named(advisor())).toEqual(['Cleo 50%_off']);
    expect(await list(world.staff(desk.association, desk.reviewer, ['reviewer']))).toBeNull();
  });

  it('leaves out the application of the one who looks', async () => {
    const both = await world.person('Both Sides');
    await world.role(desk.association, both, 'coordinator');
    const id = await register(world, both, desk.association);
    expect(await named(world.staff(desk.association, both, ['coordinator']))).not.toContain(
      'Both Sides',
    );
    await putInto(world, id, 'withdrawn');
  });

  it('taken out as a file is written into the audit', async () => {
    const ctx = coordinator();
    const file = await withScope(ctx, (tx) => getDeskExport(ctx, tx, everything));
    expect(file?.rows.length).toBeGreaterThan(2);
    expect(await audits(world, 'applications.exported', desk.association)).toBe(1);
  });
});

describe('what waits for the desk', () => {
  it('is what only a person can decide, and only at one’s own desk', async () => {
    const ctx = coordinator();
    const work = await withScope(ctx, (tx) => getWorklist(ctx, tx));
    const said = work?.items.map(({ kind, about }) => `${kind} ${about?.name}`).toSorted();
    expect(said).toEqual(['needs_reviewers Ben Ångström', 'registration_held Ana Rivera']);
    expect(work?.moving).toEqual({ applications: 1, reviews: 0 });
    const other = advisor();
    expect(await withScope(other, (tx) => getWorklist(other, tx))).toBeNull();
  });

  it('names providers nobody has looked up, and requests that are stuck', async () => {
    const it = await readyToSubmit(world, far, 'Stuck Request');
    await world.owner.query('DELETE FROM standing WHERE subject_email_norm LIKE $1', ['ruth.%']);
    await world.owner.query(
      `UPDATE reference_request SET state = 'asked', completed_at = NULL, delivery = 'refused', token_expires_at = $2
       WHERE application_id = $1 AND slot = 1`,
      [it.id, new Date('2026-12-15T00:00:00Z')],
    );
    const ctx = world.staff(far.association, far.coordinator, ['coordinator']);
    const work = await withScope(ctx, (tx) => getWorklist(ctx, tx));
    expect(work?.items.map(({ kind }) => kind).toSorted()).toEqual([
      'providers_to_verify',
      'registration_held',
      'request_stuck',
    ]);
  });
});

describe('reading along', () => {
  const live = (ctx: StaffContext, id: string) =>
    withScope(ctx, async (tx) => {
      const application = await findApplication(tx, id);
      return application ? getLivePortfolio(ctx, tx, application) : null;
    });

  it('is open to desk and advisor while it is built, is audited, and ends with handing in', async () => {
    const it = await readyToSubmit(world, desk, 'Reads Along');
    await world.owner.query('UPDATE application SET advisor_id = $2 WHERE id = $1', [
      it.id,
      desk.advisor,
    ]);
    const ctx = world.staff(desk.association, desk.coordinator, ['coordinator'], it.person);
    expect((await live(ctx, it.id))?.ledger.supervision).toHaveLength(10);
    expect((await live(advisor(it.person), it.id))?.ledger.supervision).toHaveLength(10);
    expect(await audits(world, 'ledger.read', it.id)).toBe(2);
    expect(await live(coordinator(), it.id)).toBeNull();
    const reviewer = world.staff(desk.association, desk.reviewer, ['reviewer'], it.person);
    expect(await live(reviewer, it.id)).toBeNull();
    const stranger = await world.person('Strange Advisor');
    await world.role(desk.association, stranger, 'advisor');
    const another = world.staff(desk.association, stranger, ['advisor'], it.person);
    expect(await live(another, it.id)).toBeNull();
    const there = world.staff(far.association, far.coordinator, ['coordinator'], it.person);
    expect(await live(there, it.id)).toBeNull();

    await submitApplication(world.as(it.person), {
      submissionId: crypto.randomUUID(),
      applicationId: it.id,
      version: it.version,
      shown: 'competencies',
      acceptShortfall: 'yes',
      confirm: 'yes',
    });
    expect(await live(ctx, it.id)).toBeNull();
    const ledger = await withScope(ctx, (tx) => tx.rscSession.count());
    expect(ledger).toBe(0);
    const frozen = await withScope(ctx, async (tx) => {
      const application = await findApplication(tx, it.id);
      return application ? getFrozenForDesk(ctx, tx, application, 1) : null;
    });
    expect(frozen?.document.ledger.supervision).toHaveLength(10);
    expect(await audits(world, 'frozen_portfolio.read', it.id)).toBe(1);
  });
});
