import { describe, expect, it } from 'vitest';
import { addDays, addMonths, type CalendarDate, calendarDate } from '@/lib/core/calendar-date';
import { ask, requirement } from '@/tests/factories/eligibility';
import {
  homeVisiting,
  homeVisitor,
  providers,
  sessions,
  training,
} from '@/tests/factories/portfolios';

const start = homeVisitor();
const beginner: typeof start = {
  ...start,
  employment: [{ ...homeVisiting, from: '2026-03-01' }],
  training: [training({ imh: 12 }), { completedOn: '2026-09-01', minutes: { imh: 240 } }],
  supervision: sessions(4, 120, '2026-07', { provider: providers.mentorClinical }),
  ignore: ['competencies'],
};

describe('the plan', () => {
  it('says whose pace it uses and what each rule still needs', () => {
    const plan = ask(beginner).plan;
    expect(plan?.pace).toEqual({ source: 'own', minutesPerMonth: 80 });
    expect(plan?.possible).toBe(true);
    const idle = ask({ ...beginner, supervision: [] }).plan;
    expect(idle?.pace).toEqual({ source: 'assumed', minutesPerMonth: 120 });
    expect(idle?.steps).toContainEqual({
      do: 'log',
      requirement: 'rsc.received',
      minutes: 1440,
      pace: idle?.pace,
      from: '2026-11-21',
      readyOn: '2027-11-21',
    });
  });

  /** A month's share of what the plan asks, month after month, one step after the other. */
  function monthly(kind: 'log' | 'train') {
    const steps = (ask(beginner).plan?.steps ?? []).filter((step) => step.do === kind);
    const queue = steps.flatMap((step) =>
      step.do === 'log' || step.do === 'train'
        ? Array.from({ length: step.minutes }, () => step.requirement)
        : [],
    );
    const first = steps[0];
    const pace = first && 'pace' in first ? first.pace.minutesPerMonth : 1;
    return Array.from({ length: Math.ceil(queue.length / pace) }, (_, i) => ({
      on: addMonths(calendarDate('2026-11-21'), i + 1),
      minutes: queue.slice(i * pace, (i + 1) * pace),
    }));
  }

  /** Does what the plan says until a day, and asks again on that day. */
  function followed(day: CalendarDate) {
    const trained = monthly('train').map(({ on, minutes }) => {
      const dei = minutes.filter((id) => id === 'training.dei').length;
      return { completedOn: on, minutes: { imh: minutes.length - dei, dei } };
    });
    const supervised = monthly('log').map(({ on, minutes }) => ({
      heldOn: on,
      minutes: minutes.length,
      provider: providers.mentorClinical,
    }));
    return ask({
      ...beginner,
      asOf: day,
      person: { ...start.person, memberships: [{ kind: 'individual', from: '2026-01-01' }] },
      references: (start.references ?? []).map((r) => ({ ...r, completedOn: day })),
      training: [...(beginner.training ?? []), ...trained],
      supervision: [...(beginner.supervision ?? []), ...supervised],
    });
  }

  it('is kept by whoever follows it: eligible on the day, and not the day before', () => {
    const readyOn = ask(beginner).plan?.readyOn;
    if (!readyOn) throw new Error('no date');
    expect(followed(readyOn).outcome).toBe('eligible');
    expect(followed(addDays(readyOn, -1)).outcome).toBe('not_yet');
  });

  it('names what has to be renewed by then', () => {
    const steps = ask(beginner)
      .plan?.steps.filter((step) => step.do === 'complete')
      .map((s) => s.requirement);
    expect(steps).toContain('membership');
    expect(steps).toContain('references.count');
  });

  it('asks for a check where hours wait, and for families where months are enough', () => {
    const waiting = ask({ ...beginner, supervision: sessions(4, 120, '2026-07', {}) }).plan;
    expect(waiting?.steps).toContainEqual({
      do: 'verify',
      requirement: 'rsc.received',
      minutes: 480,
    });
    const few = ask({ ...start, employment: [{ ...homeVisiting, families: 3 }] });
    expect(requirement(few, 'employment').met).toBe(false);
    expect(few.plan?.steps).toContainEqual({ do: 'complete', requirement: 'employment', count: 0 });
  });

  it('is today and empty for whoever is ready', () => {
    expect(ask(homeVisitor()).plan).toMatchObject({
      possible: true,
      readyOn: '2026-11-21',
      steps: [],
    });
  });

  it('counts work in place of education for an Associate', () => {
    const plan = ask({
      category: 'IFA',
      employment: [{ kind: 'direct_service', from: '2026-01-01' }],
    }).plan;
    expect(plan?.steps.map((step) => step.requirement)).not.toContain('education');
    expect(plan?.steps).toContainEqual({
      do: 'work',
      requirement: 'employment',
      months: 13.3151,
      readyOn: '2027-12-31',
    });
  });

  it('is given where the order of hours decides: logging on until the window holds enough', () => {
    const overrides = { 'rsc.window.enforce': 'block' } as const;
    const logged = (more = {}) =>
      ask({ ...beginner, overrides, ...more }).plan?.steps.find((step) => step.do === 'log');
    expect(logged()).toMatchObject({ minutes: 960, readyOn: '2027-11-21' });
    const hasty = sessions(2, 600, '2026-09', { provider: providers.mentorClinical });
    // Enough minutes in two months, and still a year to fill.
    expect(logged({ supervision: hasty })).toMatchObject({ minutes: 1800, readyOn: '2027-08-21' });
    const old = sessions(4, 240, '2025-01', { provider: providers.mentorClinical });
    // Those of early 2025 leave the window before the rest is there, so they do not shorten it.
    expect(logged({ supervision: old })).toMatchObject({ minutes: 1440, readyOn: '2027-11-21' });
  });

  it('raises a pace at which the hours would never lie within two years', () => {
    const slow = sessions(6, 20, '2026-06', { provider: providers.mentorClinical });
    const overrides = { 'rsc.window.enforce': 'block' } as const;
    const plan = ask({ ...beginner, supervision: slow, overrides }).plan;
    expect(plan?.pace).toEqual({ source: 'least', minutesPerMonth: 60 });
  });

  it('stays with one provider where most hours are to be with one', () => {
    const overrides = { 'rsc.continuity.enforce': 'block' } as const;
    const plan = ask({ ...beginner, overrides }).plan;
    expect(plan?.steps.find((step) => step.do === 'log')).toMatchObject({
      like: 'supervision[3]',
    });
  });

  it('asks to work meanwhile where only sessions beside work count', () => {
    const overrides = { 'rsc.whileServing': 'block' } as const;
    const ended = { ...homeVisiting, until: '2026-09-30' } as const;
    const steps = (employment: typeof start.employment) =>
      ask({ ...beginner, overrides, employment }).plan?.steps.map((step) => step.do);
    expect(steps([ended])).toContain('serve');
    expect(ask({ ...beginner, overrides, employment: [ended] }).plan?.steps).toContainEqual({
      do: 'serve',
      requirement: 'rsc.received',
    });
    expect(steps([homeVisiting])).not.toContain('serve');
  });
});
