import { beforeAll, describe, expect, it } from 'vitest';
import { addDays, calendarDate } from '@/lib/core/calendar-date';
import { withScope } from '@/lib/platform/db/with-scope';
import type { Readiness } from '@/lib/readiness/model';
import { getReadiness } from '@/lib/readiness/queries';
import type { RequirementId } from '@/lib/standards/requirements';
import { seedDemo } from '@/prisma/seed/demo';
import { seedId } from '@/prisma/seed/ids';
import { openWorld, type World } from '@/tests/support/world';

// Any other day will do: nothing in the demo depends on which one it is.
const today = calendarDate('2027-06-09');
let world: World;

beforeAll(async () => {
  world = await openWorld(`${today}T15:00:00Z`);
  await seedDemo(world.owner, world.db, today);
}, 120_000);

const readinessOf = async (key: string): Promise<Readiness> => {
  const id = seedId(`person/${key}`);
  const ctx = world.as(id);
  const answer = await withScope(ctx, (tx) => getReadiness(ctx, tx, id));
  if (!answer) throw new Error(`${key} has no home.`);
  return answer;
};
const asked = ({ eligibility }: Readiness, id: RequirementId) => {
  const found = eligibility.requirements.find((each) => each.id === id);
  if (!found) throw new Error(`${id} is not asked.`);
  return found;
};
const unmet = ({ eligibility }: Readiness) =>
  eligibility.requirements.filter(({ met }) => !met).map(({ id }) => id);

describe('what the personas see', () => {
  it.each(['ana.rivera', 'lucia.paredes'])(
    '%s: eighteen hours count, six wait, four never will; training is done',
    async (key) => {
      const ready = await readinessOf(key);
      expect(asked(ready, 'rsc.received')).toMatchObject({
        needed: 1440,
        counted: 1080,
        pending: 360,
      });
      const idle = ready.eligibility.entries
        .filter(({ path }) => path.startsWith('supervision'))
        .flatMap(({ uncounted }) => uncounted);
      expect(idle.map(({ reason }) => reason)).toEqual(['peer_supervision', 'peer_supervision']);
      expect(idle.reduce((sum, { amount }) => sum + amount, 0)).toBe(240);
      expect(asked(ready, 'training.total')).toMatchObject({ met: true, counted: 33 * 60 });
      const competencies = asked(ready, 'competencies');
      expect(competencies.needed - competencies.counted).toBe(3);
      expect(asked(ready, 'references.count')).toMatchObject({ counted: 2, needed: 3 });
      expect(asked(ready, 'employment').met).toBe(true);
      expect(ready.home.application?.state).toBe('in_progress');
    },
  );

  it('Ana has twelve sessions confirmed by Ruth and six to ask about', async () => {
    const { facts } = await readinessOf('ana.rivera');
    const ruths = facts.supervision.filter(
      ({ providerName, kind }) => providerName === 'Ruth Calder' && kind === 'reflective',
    );
    expect(ruths).toHaveLength(18);
    expect(ruths.filter(({ attested }) => attested)).toHaveLength(12);
  });

  it('Ruth has been asked by somebody and has not answered yet', async () => {
    const { rows } = await world.owner.query(
      "SELECT applicant_name FROM attestation_request WHERE state = 'asked' AND provider_email = 'ruth.calder@example.org'",
    );
    expect(rows).toEqual([{ applicant_name: 'Sophie Renner' }]);
  });

  it('Caleb has everything but the degree that his association asks', async () => {
    const ready = await readinessOf('caleb.stone');
    expect(unmet(ready)).toContain('education');
    expect(asked(ready, 'rsc.received').met).toBe(true);
  });

  it('the worked cases answer from their rows as they do from their portfolios', async () => {
    const peers = await readinessOf('keisha.warren');
    expect(asked(peers, 'rsc.received')).toMatchObject({ counted: 600, remaining: 840 });
    const mentor = await readinessOf('constance.hale');
    expect(unmet(mentor)).toEqual(['training.total', 'training.rsc_provision']);
    expect(asked(mentor, 'training.total').counted).toBe(45 * 60);
    const graduate = await readinessOf('sophie.renner');
    expect(unmet(graduate)).toEqual(['employment']);
    const unknown = await readinessOf('amina.yusuf');
    expect(asked(unknown, 'rsc.received')).toMatchObject({ counted: 0, pending: 1440 });
    const nobody = await readinessOf('hank.oleson');
    expect(asked(nobody, 'rsc.received')).toMatchObject({ counted: 0, pending: 0 });
  });

  it('is as of its own day: the last thing happened yesterday', async () => {
    const { rows } = await world.owner.query('SELECT max(at)::date::text AS last FROM audit_event');
    expect(rows[0].last).toBe(addDays(today, -1));
  });
});
