import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/core/calendar-date';
import type { HeldStanding } from './model';
import { lastDayOf, qualifiedOn, refusalsForVerification } from './rules';

const mentor: HeldStanding = {
  kind: 'endorsement',
  category: 'IMHM-C',
  from: calendarDate('2020-03-01'),
  until: calendarDate('2025-02-28'),
  association: 'MI',
};
const stated = (...held: HeldStanding[]) => ({ state: 'stated', held }) as const;
const on = calendarDate;

describe('qualifiedOn', () => {
  it('includes the first and the last day and nothing outside', () => {
    expect(qualifiedOn(stated(mentor), on('2020-03-01'))).toBe('qualified');
    expect(qualifiedOn(stated(mentor), on('2025-02-28'))).toBe('qualified');
    expect(qualifiedOn(stated(mentor), on('2020-02-29'))).toBe('not_on_that_day');
    expect(qualifiedOn(stated(mentor), on('2025-03-01'))).toBe('not_on_that_day');
  });

  it('never says no where nobody has looked', () => {
    expect(qualifiedOn({ state: 'unknown' }, on('2024-01-01'))).toBe('unknown');
    expect(qualifiedOn(stated(), on('2024-01-01'))).toBe('never');
  });

  it('lets no policy mentor and no family specialist provide', () => {
    for (const category of ['IMHM-P', 'IFS'] as const)
      expect(qualifiedOn(stated({ ...mentor, category }), on('2024-01-01'))).toBe('never');
  });

  it('ends an emerging add-on after 24 months, the last day included', () => {
    const emerging: HeldStanding = {
      kind: 'ers_emerging',
      category: null,
      from: on('2023-02-10'),
      until: null,
      association: 'MI',
    };
    expect(lastDayOf(emerging)).toBe('2025-02-10');
    expect(qualifiedOn(stated(emerging), on('2025-02-10'))).toBe('qualified');
    expect(qualifiedOn(stated(emerging), on('2025-02-11'))).toBe('not_on_that_day');
    expect(lastDayOf({ ...emerging, until: on('2024-01-01') })).toBe('2024-01-01');
  });
});

describe('refusalsForVerification', () => {
  const today = on('2026-11-21');
  const fine = { outcome: 'has_standing', standings: [mentor], isOwn: false } as const;
  it.each([
    [fine, []],
    [{ ...fine, isOwn: true }, ['own_standing']],
    [{ ...fine, standings: [] }, ['nothing_recorded']],
    [{ ...fine, outcome: 'no_standing' }, ['nothing_recorded']],
    [{ ...fine, outcome: 'no_standing', standings: [] }, []],
    [{ ...fine, standings: [{ ...mentor, category: null }] }, ['category_needed']],
    [{ ...fine, standings: [{ ...mentor, until: on('2019-01-01') }] }, ['backwards']],
    [{ ...fine, standings: [{ ...mentor, from: on('2026-11-22'), until: null }] }, ['in_future']],
  ] as const)('%#', (found, refusals) => {
    expect(refusalsForVerification(found, today)).toEqual(refusals);
  });
});
