import { describe, expect, it } from 'vitest';
import { held, planOf, stepFor } from '@/tests/factories/plan-of';
import type { Entry } from '@/tests/factories/portfolios';

const papers = ['references', 'membership', 'agreements', 'competencies'] as const;
const together = { 'rsc.continuity.enforce': 'block' } as const;
const windowed = { 'rsc.window.enforce': 'block' } as const;
const families: Entry<'employment'> = {
  kind: 'direct_service',
  from: '2019-06-01',
  families: 40,
  focusSocialEmotional: true,
  attentionToRelationships: true,
};

describe('a plan of supervision whose hours grow too old', () => {
  it('goes no faster than hours have to lie together, where no window is enforced', () => {
    const overrides = { 'rsc.maxAgeMonths': 60 } as const;
    const plan = planOf({ category: 'IMHM-C', overrides }, { supervised: 30 });
    expect(plan.pace).toEqual({ source: 'least', minutesPerMonth: 50 });
  });

  it('logs every month of what is short, done long before the rest', () => {
    const plan = planOf({
      category: 'ECFS',
      asOf: '2025-03-01',
      overrides: { 'rsc.maxAgeMonths': 24 },
      supervision: [held('2025-02-28', 900)],
    });
    expect(plan.readyOn).toBe('2027-03-01');
    expect(stepFor(plan.steps, 'rsc.received')).toMatchObject({ minutes: 1440 });
  });

  it('is the day of the last session where that takes the longest', () => {
    const overrides = { 'rsc.maxAgeMonths': 36, 'FS.afterDegree': false } as const;
    const plan = planOf({ category: 'IMHS', edition: 'alliance-2020', overrides });
    expect(plan.readyOn).toBe('2028-12-21');
    expect(stepFor(plan.steps, 'rsc.received')).toMatchObject({ minutes: 3000 });
  });

  it('is ready on the eve of the last session where scattered hours are forgotten then', () => {
    const plan = planOf(
      {
        category: 'ECFS',
        asOf: '2025-03-01',
        overrides: { ...together, 'rsc.maxAgeMonths': 24 },
        employment: [families],
        supervision: [
          held('2025-02-27', 20, 'Bo'),
          held('2025-02-28', 60, 'Ana'),
          held('2025-02-27', 20, 'Cleo'),
        ],
      },
      { trained: 1000 },
    );
    expect(plan.readyOn).toBe('2027-02-28');
  });

  it('asks to log again what is forgotten on the way, and not a minute more', () => {
    const plan = planOf(
      {
        category: 'I-ERS',
        overrides: { 'rsc.maxAgeMonths': 12 },
        person: { endorsements: [{ category: 'IMHS', from: '2019-06-01' }] },
        employment: [{ kind: 'rsc_provision', from: '2020-01-01' }],
        training: [{ completedOn: '2026-05-01', minutes: { rsc_provision: 900 } }],
        supervision: [{ ...held('2025-12-10', 100), focus: 'rsc_given' }],
        ignore: [...papers],
      },
      { supervised: 100 },
    );
    expect(plan.steps).toEqual([
      expect.objectContaining({ requirement: 'rsc.about_provision', minutes: 720 }),
    ]);
    expect(plan.readyOn).toBe('2027-07-21');
  });

  it('stays with somebody who serves long enough, though not for ever', () => {
    const { steps } = planOf(
      {
        category: 'IFS',
        overrides: { ...together, 'rsc.maxAgeMonths': 12 },
        employment: [families],
        supervision: [
          held('2026-11-10', 600, 'Ana', '2028-01-31'),
          held('2026-11-15', 60, 'Bo'),
          held('2026-11-18', 60, 'Cleo'),
        ],
      },
      { trained: 1000 },
    );
    expect(stepFor(steps, 'rsc.received')).toMatchObject({ like: 'supervision[0]' });
  });

  it('waits as long as hours count, be it five years', () => {
    const plan = planOf({
      category: 'IFS',
      overrides: { ...together, 'rsc.maxAgeMonths': 60 },
      employment: [families],
      supervision: ['Ana', 'Bo', 'Cleo'].map((name) => held('2026-11-20', 480, name)),
    });
    expect(plan.readyOn).toBe('2031-11-21');
  });
});

describe('a plan of supervision with one provider', () => {
  it('stays with whoever gave less where whoever gave most no longer serves', () => {
    const supervision = [
      held('2026-10-10', 600, 'Ana', '2026-12-20'),
      held('2026-09-10', 60, 'Bo'),
    ];
    const { steps } = planOf({ category: 'IFS', overrides: together, supervision });
    expect(stepFor(steps, 'rsc.received')).toMatchObject({ minutes: 780, like: 'supervision[1]' });
  });

  it('names the last of several sessions with them', () => {
    const supervision = [held('2026-08-10', 60), held('2026-09-10', 60), held('2026-10-10', 60)];
    const { steps } = planOf({ category: 'IFS', overrides: together, supervision });
    expect(stepFor(steps, 'rsc.received')).toMatchObject({ like: 'supervision[2]' });
  });

  it('looks at the hours the window holds', () => {
    const overrides = { ...together, ...windowed };
    const supervision = [
      held('2020-09-10', 400, 'Ana'),
      held('2023-09-10', 500, 'Bo'),
      held('2026-10-10', 400, 'Ana'),
    ];
    const { steps } = planOf({ category: 'IFS', overrides, supervision });
    expect(stepFor(steps, 'rsc.received')).toMatchObject({ like: 'supervision[1]' });
  });

  it('names none where no supervision of one’s own work is asked for', () => {
    const { steps } = planOf({
      category: 'I-ERS',
      overrides: together,
      person: { endorsements: [{ category: 'IMHS', from: '2019-06-01' }] },
      supervision: [{ ...held('2026-10-10', 20), focus: 'rsc_given' }],
    });
    expect(stepFor(steps, 'rsc.about_provision')).not.toHaveProperty('like');
  });

  it('is not to be had for having had too many, though hours about giving are short as well', () => {
    const plan = planOf({
      category: 'IMHM-C',
      overrides: together,
      supervision: ['Ana', 'Bo', 'Cleo'].map((name) => held('2026-10-10', 60, name)),
    });
    expect(plan).toMatchObject({ possible: false, inTheWay: 'rsc.continuity' });
  });
});

describe('a plan of supervision', () => {
  it('asks for one session where enough was held in too few months', () => {
    const { steps } = planOf({
      category: 'ECFS',
      asOf: '2025-03-01',
      overrides: windowed,
      supervision: [held('2024-11-21', 900), held('2024-11-21', 900, 'Bo'), held('2024-04-29', 20)],
    });
    expect(stepFor(steps, 'rsc.received')).toMatchObject({ minutes: 300, readyOn: '2025-04-01' });
  });

  it('tells the pace of supervision to whom no plan can be made, also where it is about giving', () => {
    const plan = planOf({ category: 'EC-ERS' }, { trained: 30 });
    expect(plan.inTheWay).toBe('base_endorsement');
    expect(plan.pace).toEqual({ source: 'assumed', minutesPerMonth: 120 });
  });
});
