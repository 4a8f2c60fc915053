import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, calendarDate, dayNumber, monthNumber } from '@/lib/core/calendar-date';
import { ask, requirement } from '@/tests/factories/eligibility';
import { type Entry, portfolio, providers } from '@/tests/factories/portfolios';
import { evaluatePortfolio } from './evaluate';

const first = calendarDate('2020-01-01');
const days = fc.array(fc.tuple(fc.nat(2000), fc.integer({ min: 1, max: 30 })), {
  minLength: 1,
  maxLength: 24,
});

it('counts in the best window of two years what trying every window counts', () => {
  fc.assert(
    fc.property(days, (held) => {
      const sessions = held.map(([after, minutes], index) => ({
        heldOn: addDays(first, after),
        // No two alike, so that none is a twin of another.
        minutes: minutes * 30 + index,
      }));
      const answer = evaluatePortfolio(
        portfolio({
          category: 'IFS',
          overrides: { 'rsc.window.enforce': 'block' },
          supervision: sessions.map((s) => ({ ...s, provider: providers.mentorClinical })),
        }),
        { skipFits: true, skipPlan: true },
      );
      const windows = sessions.map((first) => {
        const inside = sessions.filter(
          ({ heldOn }) => first.heldOn <= heldOn && heldOn < addMonths(first.heldOn, 24),
        );
        const minutes = inside.reduce((sum, each) => sum + each.minutes, 0);
        const months = inside.map(({ heldOn }) => monthNumber(dayNumber(heldOn)));
        const used = Math.max(...months) - Math.min(...months) + 1;
        return { minutes, fits: minutes >= 1440 && used >= 12 };
      });
      const fitting = windows.filter(({ fits }) => fits);
      const best = Math.max(...(fitting[0] ? fitting : windows).map(({ minutes }) => minutes));
      const window = answer.requirements.find(({ id }) => id === 'rsc.window');
      expect(window).toMatchObject({ counted: best, met: fitting.length > 0 });
    }),
    { numRuns: 300 },
  );
});

it('warns of a window with nothing in it where the only total is too long to be placed', () => {
  const answer = ask({
    category: 'IFS',
    supervision: [
      {
        period: { from: '2021-01-01', until: '2025-12-31' },
        minutes: 1440,
        provider: providers.mentorClinical,
      },
    ],
  });
  expect(requirement(answer, 'rsc.received').met).toBe(true);
  expect(answer.warnings).toContainEqual({ id: 'rsc.window', minutes: 0 });
});

describe('the two years', () => {
  const provider = providers.mentorClinical;
  const inWindow = (...held: { heldOn: string; minutes: number }[]) =>
    requirement(
      ask({
        category: 'IFS',
        overrides: { 'rsc.window.enforce': 'block' },
        supervision: held.map((session) => ({ ...session, provider })),
      }),
      'rsc.window',
    );
  const on = (heldOn: string, minutes = 720) => ({ heldOn, minutes });

  it.each([
    ['hold the day before their second anniversary', '2026-02-28', 1440],
    ['do not hold the anniversary itself', '2026-03-01', 720],
  ])('%s', (_, last, counted) => {
    expect(inWindow(on('2024-03-01'), on(last)).counted).toBe(counted);
  });

  it('are the best ones, whatever the order sessions are written in', () => {
    const best = [on('2023-05-01', 100), on('2024-05-01', 300), on('2022-01-01', 350)];
    const orders = [best, best.toReversed(), [best[1], best[2], best[0]]] as (typeof best)[];
    for (const order of orders) expect(inWindow(...order).counted).toBe(450);
  });

  it('begin with what begins first, though a total ends later than a session within it', () => {
    const answer = ask({
      category: 'IFS',
      overrides: { 'rsc.window.enforce': 'block' },
      supervision: [
        { period: { from: '2023-06-01', until: '2024-12-31' }, minutes: 600, provider },
        { heldOn: '2024-06-10', minutes: 120, provider: { ...provider, name: 'Another' } },
        { heldOn: '2026-05-10', minutes: 500, provider },
      ],
    });
    expect(requirement(answer, 'rsc.window').counted).toBe(720);
  });

  it('are the latest ones of those as good', () => {
    const answer = ask({
      category: 'IFS',
      overrides: { 'rsc.window.enforce': 'block' },
      supervision: [on('2020-01-01', 60), on('2025-01-01', 60)].map((s) => ({ ...s, provider })),
    });
    const counted = answer.entries.map((entry) => entry.counted);
    expect(counted).toEqual([0, 60]);
  });

  it('hold a session of one minute, and none that does not count', () => {
    expect(inWindow(on('2026-01-01', 1)).counted).toBe(1);
    expect(inWindow(on('2026-01-01', 60), { ...on('2026-12-01', 60) }).counted).toBe(60);
  });

  it('take a total of exactly two years, and not one that is a day longer', () => {
    const total = (until: string) =>
      requirement(
        ask({
          category: 'IFS',
          overrides: { 'rsc.window.enforce': 'block' },
          supervision: [{ period: { from: '2024-03-01', until }, minutes: 1440, provider }],
        }),
        'rsc.window',
      );
    expect(total('2026-02-28')).toMatchObject({ counted: 1440, met: true });
    expect(total('2026-03-01')).toMatchObject({ counted: 0, because: ['needs_dates'] });
  });
});

describe('the year the hours take at least', () => {
  const met = (first: string, last: string, extra: Partial<Entry<'supervision'>>[] = []) =>
    requirement(
      ask({
        category: 'IFS',
        overrides: { 'rsc.window.enforce': 'block' },
        supervision: [
          { heldOn: first, minutes: 720 },
          { heldOn: last, minutes: 720 },
          ...extra.map((session) => ({ minutes: 60, ...session })),
        ].map((session) => ({ provider: providers.mentorClinical, ...session })),
      }),
      'rsc.window',
    ).met;

  it('is twelve calendar months, the first and the last included', () => {
    expect(met('2024-01-31', '2024-12-01')).toBe(true);
    expect(met('2024-01-01', '2024-11-30')).toBe(false);
  });

  it('is not made by what does not count, has no minutes or lies outside', () => {
    const late = '2024-12-01';
    expect(met('2024-01-01', '2024-11-30', [{ heldOn: late }])).toBe(true);
    expect(met('2024-01-01', '2024-11-30', [{ heldOn: late, kind: 'peer' }])).toBe(false);
    expect(met('2024-01-01', '2024-11-30', [{ heldOn: late, minutes: 0 }])).toBe(false);
    expect(met('2024-01-01', '2024-11-30', [{ heldOn: '2021-06-01' }])).toBe(false);
    expect(met('2024-01-01', '2024-11-30', [{ heldOn: '2026-06-01' }])).toBe(false);
  });

  it('may end with the last day of the two years', () => {
    expect(met('2024-03-01', '2024-03-02', [{ heldOn: '2026-02-28' }])).toBe(true);
  });
});

describe('the window hours are counted in', () => {
  const monthly = (from: string, months: number, session: Partial<Entry<'supervision'>>) =>
    Array.from({ length: months }, (_, at) => ({
      heldOn: addMonths(calendarDate(from), at),
      minutes: 120,
      provider: providers.mentorClinical,
      ...session,
    }));
  const hurried = monthly('2020-01-10', 5, { minutes: 600 });
  const steady = monthly('2023-01-10', 12, {});
  /** With three people in turn, none of whom gave most of it. */
  const scattered = (from: string) =>
    ['Ana', 'Bo', 'Cleo'].flatMap((name) =>
      monthly(from, 12, { provider: { ...providers.mentorClinical, name } }),
    );
  const windowed = { 'rsc.window.enforce': 'block' } as const;
  const faithful = { ...windowed, 'rsc.continuity.enforce': 'block' } as const;

  it('is long enough before it is full', () => {
    const supervision = [...hurried, ...steady];
    const answer = ask({ category: 'IFS', overrides: windowed, supervision });
    expect(requirement(answer, 'rsc.window')).toMatchObject({ counted: 1440, met: true });
    expect(requirement(answer, 'rsc.received')).toMatchObject({ counted: 1440, met: true });
    expect(ask({ category: 'IFS', supervision }).warnings).toEqual([]);
  });

  it.each([
    ['before it is full', 125, 3060, true],
    ['to the minute', 124, 5760, false],
  ])('is enough about giving supervision %s', (_, last, counted, met) => {
    const fuller = monthly('2018-01-10', 24, { minutes: 240 });
    const own = monthly('2022-01-10', 12, { minutes: 130 });
    const giving = { minutes: 125, focus: 'rsc_given' } as const;
    const about = monthly('2022-01-10', 11, giving);
    const end = monthly('2022-12-10', 1, { ...giving, minutes: last });
    const supervision = [...fuller, ...own, ...about, ...end];
    const answer = ask({ category: 'IMHM-C', overrides: windowed, supervision });
    expect(requirement(answer, 'rsc.received').counted).toBe(counted);
    expect(requirement(answer, 'rsc.about_provision').met).toBe(met);
  });

  it('is with one provider before it is full, where that is asked', () => {
    const supervision = [...scattered('2020-01-10'), ...steady];
    const counted = (overrides: typeof windowed | typeof faithful) =>
      requirement(ask({ category: 'IFS', overrides, supervision }), 'rsc.received').counted;
    expect([counted(windowed), counted(faithful)]).toEqual([4320, 1440]);
  });

  it('is one that is long enough where none holds all that is asked', () => {
    const supervision = [
      ...hurried,
      ...hurried.map((s) => ({ ...s, minutes: 500 })),
      ...scattered('2023-01-10'),
    ];
    const answer = ask({ category: 'IFS', overrides: faithful, supervision });
    expect(requirement(answer, 'rsc.window')).toMatchObject({ counted: 4320, met: true });
    expect(requirement(answer, 'rsc.continuity').met).toBe(false);
  });

  it('begins with every session of its first day', () => {
    const first = ['Bo', 'Cleo'].map((name) => {
      const provider = { ...providers.mentorClinical, name };
      return { heldOn: '2023-01-10', minutes: 800, provider };
    });
    const supervision = [...monthly('2018-01-10', 12, {}), ...first, ...steady];
    const answer = ask({ category: 'IFS', overrides: faithful, supervision });
    expect(requirement(answer, 'rsc.received').counted).toBe(1440);
    expect(requirement(answer, 'rsc.continuity').met).toBe(true);
  });

  it('forgets whoever gave sessions before it', () => {
    const provider = { ...providers.mentorClinical, name: 'Dora' };
    const once = { heldOn: '2023-03-11', minutes: 60, provider };
    const supervision = [...scattered('2020-01-10'), ...steady, once];
    const answer = ask({ category: 'IFS', overrides: faithful, supervision });
    expect(requirement(answer, 'rsc.received').counted).toBe(1500);
  });

  it('is named with all it holds where it is too short', () => {
    const answer = ask({ category: 'IFS', supervision: hurried });
    expect(answer.warnings).toContainEqual({ id: 'rsc.window', minutes: 3000 });
  });
});
