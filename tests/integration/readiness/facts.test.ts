import { expect, it } from 'vitest';
import { withScope } from '@/lib/platform/db/with-scope';
import { getReadiness } from '@/lib/readiness/queries';
import { portfolioSchema } from '@/lib/standards/portfolio';
import { openWorld } from '../../support/world';

it('reads a whole ledger into a portfolio that the published format accepts', async () => {
  const world = await openWorld();
  const lakeshore = await world.association('lakeshore', {
    code: 'LA',
  });
  const ana = await world.person('Ana Rivera');
  await world.role(lakeshore, ana, 'trainer');
  const add = (table: string, row: Record<string, unknown>) => {
    const all = {
      id: crypto.randomUUID(),
      person_id: ana,
      submission_id: crypto.randomUUID(),
      created_at: world.now,
      updated_at: world.now,
      ...row,
    };
    const names = Object.keys(all);
    return world.owner.query(
      `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((_, i) => `$${i + 1}`).join(', ')})`,
      Object.values(all),
    );
  };
  const degree = { level: 'bachelor', field: 'Social work', institution: 'Lakeshore College' };
  await add('education', {
    ...degree,
    conferred_on: '2018-05-12',
    transcript: 'none',
    competencies: [],
  });
  const voided = { voided_at: world.now, void_reason: 'Typed twice.' };
  await add('education', {
    ...degree,
    ...voided,
    conferred_on: '2018-05-13',
    transcript: 'none',
    competencies: [],
  });
  await add('employment', {
    kind: 'direct_service',
    employer: 'Bright Start',
    job_title: 'Home visitor',
    from_date: '2020-01-01',
    paid: true,
    fte_percent: 60,
    tracks: ['IMH'],
    families_imh: 14,
    leaves: JSON.stringify([{ from: '2022-03-01', until: '2022-06-30' }]),
    focus_social_emotional: true,
    attention_to_relationships: true,
    supervised: true,
    specialised_training: false,
    licensed_or_eligible: false,
    competencies: [],
  });
  await add('training', {
    title: 'Attachment in the first year',
    trainer: 'Lakeshore',
    completed_on: '2025-03-01',
    minutes_imh: 360,
    minutes_dei: 60,
    minutes_rsc_provision: 0,
    kind: 'series',
    tracks: ['IMH', 'ECMH'],
    competencies: ['attachment'],
  });
  await add('leadership', { title: 'Council', scope: 'state', from_date: '2020-01-01' });
  await add('rsc_session', {
    period_from: '2025-01-01',
    period_until: '2025-12-31',
    minutes: 1440,
    format: 'group',
    group_size: 6,
    mode: 'virtual',
    kind: 'reflective',
    focus: 'own_work',
    tracks: ['IMH'],
    competencies: ['attachment'],
  });
  await add('membership', {
    association_id: lakeshore,
    association_name: 'Lakeshore',
    kind: 'individual',
    from_date: '2026-01-01',
    until_date: '2026-12-31',
  });

  const ctx = world.as(ana);
  const found = await withScope(ctx, (tx) => getReadiness(ctx, tx, ana, { looking: 'IFS' }));
  const parsed = portfolioSchema.safeParse(found?.portfolio);
  expect(parsed.error?.issues).toBeUndefined();
  expect(parsed.data).toEqual(found?.portfolio);
  expect(found?.portfolio).toMatchObject({
    asOf: '2026-11-21',
    association: 'LA',
    person: { memberships: [{ association: 'LA', kind: 'individual' }] },
    education: [{ level: 'bachelor', conferredOn: '2018-05-12' }],
    employment: [
      { fullTimeEquivalent: 0.6, families: { IMH: 14 }, leaves: [{ from: '2022-03-01' }] },
    ],
    training: [{ minutes: { imh: 360, dei: 60, rsc_provision: 0 }, kind: 'series' }],
    supervision: [
      {
        period: { from: '2025-01-01', until: '2025-12-31' },
        minutes: 1440,
        competencies: ['attachment'],
      },
    ],
  });
  expect(found?.eligibility.requirements.map((each) => each.id)).toContain('rsc.received');
});
