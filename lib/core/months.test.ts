import { describe, expect, it } from 'vitest';
import {
  daysForMonths,
  daysMakeMonths,
  monthsFromDays,
  roundMonths,
  yearsAndMonths,
} from './months';

describe('months of work', () => {
  it('are twelfths of a year of days', () => {
    expect(monthsFromDays(365)).toBe(12);
    expect(monthsFromDays(730)).toBe(24);
    expect(monthsFromDays(1)).toBe(0.0329);
  });

  it('are decided on days: the day before is short, the day is enough', () => {
    expect(daysMakeMonths(729, 24)).toBe(false);
    expect(daysMakeMonths(730, 24)).toBe(true);
    expect(daysMakeMonths(0, 0)).toBe(true);
    expect(daysForMonths(24)).toBe(730);
    expect(daysForMonths(1)).toBe(31);
  });

  it('come in parts for a sentence', () => {
    expect(yearsAndMonths(30.5)).toEqual({ years: 2, months: 6 });
    expect(roundMonths(0.1 + 0.2)).toBe(0.3);
  });
});
