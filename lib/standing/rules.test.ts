import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/core/calendar-date';
import type { HeldStanding } from './model';
import { refusalsForVerification } from './rules';

const mentor: HeldStanding = {
  kind: 'endorsement',
  category: 'IMHM-C',
  from: calendarDate('2020-03-01'),
  until: calendarDate('2025-02-28'),
  association: 'MI',
};
const on = calendarDate;

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
