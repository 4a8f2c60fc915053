import { describe, expect, it } from 'vitest';
import {
  formatDate,
  formatHours,
  formatInstant,
  formatInstantDate,
  formatList,
  formatMoney,
  formatNumber,
  formatZoned,
} from './format';

describe('figures and dates on screen', () => {
  it('writes a civil date as the day it is, whatever the zone of the machine', () => {
    expect(formatDate('en', '2026-03-04')).toBe('March 4, 2026');
    expect(formatDate('es', '2026-03-04')).toBe('4 de marzo de 2026');
    expect(formatDate('en', '2026-03-04', 'short')).toBe('Mar 4, 2026');
  });

  it('writes an instant in the zone it is told', () => {
    const late = new Date('2026-01-01T03:30:00Z');
    expect(formatInstantDate('en', late, 'America/Detroit')).toBe('December 31, 2025');
    expect(formatZoned('en', late, 'America/Detroit')).toMatch(/^December 31, 2025, .+ EST$/u);
    expect(formatZoned('es', late, 'America/Detroit')).toMatch(/ EST$/u);
    expect(formatZoned('en', late, 'UTC')).toMatch(/ UTC$/u);
    expect(formatInstantDate('en', late, 'Australia/Perth')).toBe('January 1, 2026');
    expect(formatInstant('en', late, 'America/Detroit')).toMatch(/^December 31, 2025, 10:30\sPM$/);
  });

  it('writes hours, money and lists', () => {
    expect(formatHours('en', 1440)).toBe('24 hours');
    expect(formatHours('en', 60)).toBe('1 hour');
    expect(formatHours('es', 60)).toBe('1 hora');
    expect(formatHours('en', 75)).toBe('1 h 15');
    expect(formatMoney('en', { cents: 2500, currency: 'USD' })).toBe('$25');
    expect(formatMoney('en', { cents: 1250, currency: 'USD' })).toBe('$12.50');
    expect(formatList('es', ['a', 'b', 'c'])).toBe('a, b y c');
    expect(formatNumber('es', 24.5)).toBe('24,5');
  });
});
