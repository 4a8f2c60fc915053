import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/core/calendar-date';
import { entry } from '@/tests/factories/eligibility';
import { type Entry, portfolio, providers } from '@/tests/factories/portfolios';
import { alliance2025 } from '../editions/alliance-2025';
import { edition, high } from '../editions/edition';
import type { Overlay, OverlayPeriod } from '../editions/overlay';
import type { Overrides } from '../overrides';
import { type EvaluateOptions, evaluatePortfolio } from './evaluate';

const period = (
  from: string | null,
  until: string | null,
  overrides: Overrides,
): OverlayPeriod => ({
  from: from === null ? null : calendarDate(from),
  until: until === null ? null : calendarDate(until),
  overrides,
  sources: [],
  note: '',
});
const overlay = (...periods: OverlayPeriod[]): Overlay => ({
  association: 'XX',
  periods,
  sources: {},
});
/** What becomes of an hour in a group of so many people on a day. */
const group = (
  heldOn: string,
  groupSize: number,
  options: EvaluateOptions,
  more: Partial<Entry<'supervision'>> = {},
) => {
  const provider = providers.mentorClinical;
  const held = { heldOn, minutes: 60, format: 'group' as const, groupSize, provider, ...more };
  const asked = portfolio({ category: 'IFS', supervision: [held] });
  const answer = evaluatePortfolio(asked, { skipFits: true, skipPlan: true, ...options });
  return entry(answer, 'supervision[0]').reasons[0] ?? 'counted';
};

describe('the largest group an association accepts', () => {
  const dated = overlay(
    period('2025-01-01', null, { 'rsc.groupSizeMax': 6 }),
    period(null, '2022-12-31', { 'rsc.groupSizeMax': 10 }),
  );

  it.each<[string, number, string]>([
    ['2022-12-31', 10, 'counted'],
    ['2022-12-31', 11, 'group_too_large'],
    ['2023-01-01', 30, 'counted'],
    ['2024-12-31', 30, 'counted'],
    ['2025-01-01', 6, 'counted'],
    ['2025-01-01', 7, 'group_too_large'],
  ])('is the one of the day of the session: %s with %i people, %s', (heldOn, size, expected) => {
    expect(group(heldOn, size, { overlay: dated })).toBe(expected);
  });

  it('gives way to what is set for every day', () => {
    const overrides = { 'rsc.groupSizeMax': 8 };
    expect(group('2022-12-31', 9, { overlay: dated, overrides })).toBe('group_too_large');
    expect(group('2025-01-01', 8, { overlay: dated, overrides })).toBe('counted');
  });

  it('is not asked of who was seen alone, whatever the size says', () => {
    const overrides = { 'rsc.groupSizeMax': 6 };
    expect(group('2025-06-01', 9, { overrides }, { format: 'individual' })).toBe('counted');
  });

  it('is the edition’s own where it has one, unless an association sets it aside', () => {
    const { common } = alliance2025;
    const own = edition({
      ...alliance2025,
      id: 'own',
      common: { ...common, groupSizeMax: high(6, 'ct_mhs2025') },
    });
    expect(group('2025-06-01', 6, { edition: own })).toBe('counted');
    expect(group('2025-06-01', 7, { edition: own })).toBe('group_too_large');
    const overrides = { 'rsc.groupSizeMax': null };
    expect(group('2025-06-01', 7, { edition: own, overrides })).toBe('counted');
  });
});

describe('sessions by video', () => {
  it('are refused from the day an association says so', () => {
    const asked = {
      overlay: overlay(period('2025-01-01', null, { 'rsc.virtualAccepted': false })),
    };
    const virtual = { mode: 'virtual' as const };
    expect(group('2024-12-31', 4, asked, virtual)).toBe('counted');
    expect(group('2025-01-01', 4, asked, virtual)).toBe('not_in_person');
    expect(group('2025-01-01', 4, asked)).toBe('counted');
  });
});
