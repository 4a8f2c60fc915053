import { beforeAll, describe, expect, it } from 'vitest';
import {
  acceptRegistration,
  declineRegistration,
} from '@/lib/applications/commands/answer-registration';
import {
  beginApplication,
  reopenApplication,
  withdrawApplication,
} from '@/lib/applications/commands/take-step';
import type { ApplicationEvent } from '@/lib/applications/machine';
import { applicationArrow } from '@/lib/applications/machine';
import { applicationStates } from '@/lib/applications/model';
import { getApplication, getLetters, getOwnApplications } from '@/lib/applications/queries';
import type { PersonContext, SignedInContext, StaffContext } from '@/lib/platform/context';
import { withScope } from '@/lib/platform/db/with-scope';
import { getReadiness } from '@/lib/readiness/queries';
import {
  audits,
  type Desk,
  ledgerIsOpen,
  messagesTo,
  openDesk,
  putInto,
  register,
  rowOf,
} from '../../support/applications';
import { openWorld, racing, type World } from '../../support/world';

let world: World;
let desk: Desk;
let far: Desk;
let ana: string;
let other: string;
let id: string;
beforeAll(async () => {
  world = await openWorld();
  desk = await openDesk(world, 'lakeshore');
  far = await openDesk(world, 'prairie');
  ana = await world.person('Ana Rivera');
  other = await world.person('Eve Other');
  // She holds the desk's own role too: nobody is their own coordinator.
  await world.role(desk.association, ana, 'coordinator');
  id = await register(world, ana, desk.association);
});

const note = 'The association serves Lakeshore only.';
const does = {
  accept: (ctx, input) => acceptRegistration(ctx as StaffContext, { ...input, note }),
  decline: (ctx, input) => declineRegistration(ctx as StaffContext, { ...input, note }),
  begin: (ctx, input) => beginApplication(ctx as PersonContext, input),
  withdraw: (ctx, input) => withdrawApplication(ctx as PersonContext, input),
  reopen: (ctx, input) => reopenApplication(ctx as PersonContext, input),
} satisfies Partial<
  Record<
    ApplicationEvent,
    (
      ctx: SignedInContext,
      input: { applicationId: string; version: number },
    ) => ReturnType<typeof beginApplication>
  >
>;
type Event = keyof typeof does;
const events = Object.keys(does) as Event[];

const visitors = {
  applicant: () => world.as(ana),
  coordinator: () => world.staff(desk.association, desk.coordinator, ['coordinator']),
  admin: () => world.staff(desk.association, desk.coordinator, ['admin']),
  'applicant at the desk': () => world.staff(desk.association, ana, ['coordinator']),
  advisor: () => world.staff(desk.association, desk.advisor, ['advisor']),
  reviewer: () => world.staff(desk.association, desk.reviewer, ['reviewer']),
  'another person': () => world.as(other),
  "another association's coordinator": () =>
    world.staff(far.association, far.coordinator, ['coordinator']),
} satisfies Record<string, () => SignedInContext>;
type Visitor = keyof typeof visitors;
const hand: Partial<Record<Visitor, 'applicant' | 'coordinator'>> = {
  applicant: 'applicant',
  coordinator: 'coordinator',
  admin: 'coordinator',
};

describe('every state, every event, every visitor', () => {
  it.each(applicationStates.flatMap((state) => events.map((event) => [state, event] as const)))(
    'from %s, %s is open exactly to whom the table says',
    async (state, event) => {
      const arrow = applicationArrow(state, event);
      for (const visitor of Object.keys(visitors) as Visitor[]) {
        const version = await putInto(world, id, state);
        const result = await does[event](visitors[visitor](), { applicationId: id, version });
        const own = hand[visitor];
        const may =
          own !== undefined && (arrow?.may as readonly string[] | undefined)?.includes(own);
        expect(result.ok, visitor).toBe(may === true);
        expect((await rowOf(world, id)).state, visitor).toBe(may ? arrow?.to : state);
        if (result.ok) continue;
        const kind = own === undefined || arrow ? 'not_found' : 'not_now';
        expect(result.error, visitor).toEqual({ kind });
      }
    },
  );
});

const fresh = async (name: string): Promise<{ person: string; id: string }> => {
  const person = await world.person(name);
  return { person, id: await register(world, person, desk.association) };
};
const coordinator = () => visitors.coordinator();

describe('answering a registration', () => {
  it('accepts: the ledger opens, the applicant is told, the audit says so', async () => {
    const it = await fresh('Ida Novak');
    const answer = { applicationId: it.id, version: 1, note: '' };
    expect(await acceptRegistration(coordinator(), answer)).toMatchObject({ ok: true });
    expect(await rowOf(world, it.id)).toMatchObject({ state: 'accepted', accepted_at: world.now });
    expect(await ledgerIsOpen(world, it.id)).toBe(true);
    expect(await messagesTo(world, it.person)).toContain('registration_accepted');
    expect(await audits(world, 'application.accepted', it.id)).toBe(1);
    expect(await acceptRegistration(coordinator(), answer)).toEqual({
      ok: false,
      error: { kind: 'not_now' },
    });
    expect(await audits(world, 'application.accepted', it.id)).toBe(1);
  });

  it('declines with the reason, and another application may follow', async () => {
    const it = await fresh('Noor Haddad');
    await declineRegistration(coordinator(), { applicationId: it.id, version: 1, note });
    expect(await rowOf(world, it.id)).toMatchObject({ state: 'declined', closed_at: world.now });
    expect(await ledgerIsOpen(world, it.id)).toBe(false);
    const { rows } = await world.owner.query(
      `SELECT params ->> 'note' AS note FROM message WHERE person_id = $1 AND template = 'registration_declined'`,
      [it.person],
    );
    expect(rows).toEqual([{ note }]);
    expect(await register(world, it.person, desk.association, 'IFA')).not.toBe(it.id);
  });

  it('refuses what was looked at before somebody else changed it', async () => {
    const it = await fresh('Stale View');
    await putInto(world, it.id, 'registered');
    expect(
      await acceptRegistration(coordinator(), { applicationId: it.id, version: 1, note: '' }),
    ).toEqual({ ok: false, error: { kind: 'changed_meanwhile' } });
  });

  it('lets one of eight through, whether they accept or decline', async () => {
    const it = await fresh('Eight Answers');
    const all = await racing(world, 8, (i) =>
      (i % 2 ? acceptRegistration : declineRegistration)(coordinator(), {
        applicationId: it.id,
        version: 1,
        note,
      }),
    );
    expect(all.filter((each) => each.status === 'rejected')).toEqual([]);
    expect(all.filter((each) => each.status === 'fulfilled' && each.value.ok)).toHaveLength(1);
    const written =
      (await audits(world, 'application.accepted', it.id)) +
      (await audits(world, 'application.declined', it.id));
    expect(written).toBe(1);
    expect(await messagesTo(world, it.person)).toHaveLength(2);
  });
});

describe('withdrawing', () => {
  it('closes the ledger at once and leaves the application as a fact', async () => {
    const it = await fresh('Takes Back');
    await acceptRegistration(coordinator(), { applicationId: it.id, version: 1, note: '' });
    expect(
      await withdrawApplication(world.as(it.person), { applicationId: it.id, version: 2 }),
    ).toMatchObject({ ok: true });
    expect(await ledgerIsOpen(world, it.id)).toBe(false);
    expect(await rowOf(world, it.id)).toMatchObject({ state: 'withdrawn', closed_at: world.now });
    expect(await audits(world, 'application.withdrawn', it.id)).toBe(1);
  });

  it('ends what was asked of reviewers and referees', async () => {
    const it = await fresh('Under Review');
    await putInto(world, it.id, 'under_review');
    const round = crypto.randomUUID();
    await world.owner.query(
      `INSERT INTO review_round (id, association_id, application_id, applicant_id, round, needed, started_at)
       VALUES ($1, $2, $3, $4, 1, 1, $5)`,
      [round, desk.association, it.id, it.person, world.now],
    );
    await world.owner.query(
      `INSERT INTO review (id, association_id, application_id, applicant_id, round_id, reviewer_id, reviewer_name, state, due_on, assigned_at)
       VALUES ($1, $2, $3, $4, $5, $6, 'R', 'assigned', '2026-12-01', $7)`,
      [crypto.randomUUID(), desk.association, it.id, it.person, round, desk.reviewer, world.now],
    );
    await world.owner.query(
      `INSERT INTO reference_request (id, association_id, application_id, person_id, slot, slot_roles, applicant_name, association_name,
         category, edition, rater_name, rater_email, rater_email_norm, waives_access, locale, state, token_hash, token_expires_at, asked_at, submission_id)
       SELECT $1, association_id, id, person_id, 1, '{anyone}', applicant_name, 'L', category, edition, 'Ruth', 'r@example.org', 'r@example.org',
         true, 'en', 'asked', 'hash', $3, $3, $1 FROM application WHERE id = $2`,
      [crypto.randomUUID(), it.id, world.now],
    );
    const { version } = await rowOf(world, it.id);
    await withdrawApplication(world.as(it.person), { applicationId: it.id, version });
    const { rows } = await world.owner.query(
      `SELECT state FROM review WHERE application_id = $1
       UNION ALL SELECT state FROM reference_request WHERE application_id = $1`,
      [it.id],
    );
    expect(rows).toEqual([{ state: 'withdrawn' }, { state: 'withdrawn' }]);
  });
});

describe('taking a deferred application up again', () => {
  it('opens the ledger for another round', async () => {
    const it = await fresh('Comes Again');
    const version = await putInto(world, it.id, 'deferred');
    expect(
      await reopenApplication(world.as(it.person), { applicationId: it.id, version }),
    ).toMatchObject({ ok: true });
    expect((await rowOf(world, it.id)).state).toBe('in_progress');
    expect(await ledgerIsOpen(world, it.id)).toBe(true);
  });
});

describe('a decision before its letter', () => {
  it('is not told to the applicant by any question, and is told once the letter is sent', async () => {
    const it = await fresh('Not Yet Told');
    await putInto(world, it.id, 'deferred');
    const decision = crypto.randomUUID();
    await world.owner.query(
      `INSERT INTO decision (id, association_id, application_id, person_id, round, outcome, reasons, letter, portfolio_sha256, ratings_sha256,
         decided_by_id, decided_by_name, decided_at, submission_id) VALUES ($1, $2, $3, $4, 0, 'defer', '[]', '{}', '', '', $5, 'C', $6, $1)`,
      [decision, desk.association, it.id, it.person, desk.coordinator, world.now],
    );
    const sees = () => {
      const ctx = world.as(it.person);
      return withScope(ctx, async (tx) => ({
        page: (await getApplication(ctx, tx, it.id, 'en'))?.application.state,
        list: (await getOwnApplications(ctx, tx))[0]?.state,
        home: (await getReadiness(ctx, tx, it.person))?.home.application?.state,
        letters: (await getLetters(ctx, tx, it.id)).length,
      }));
    };
    const reading = { page: 'under_review', list: 'under_review', home: 'under_review' };
    expect(await sees()).toEqual({ ...reading, letters: 0 });
    const ctx = visitors.coordinator();
    const atDesk = await withScope(ctx, (tx) => getApplication(ctx, tx, it.id, 'en'));
    expect(atDesk?.application.state).toBe('deferred');
    await world.owner.query('UPDATE decision SET letter_sent_at = $2 WHERE id = $1', [
      decision,
      world.now,
    ]);
    const told = { page: 'deferred', list: 'deferred', home: 'deferred' };
    expect(await sees()).toEqual({ ...told, letters: 1 });
  });
});
