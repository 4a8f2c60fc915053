import { describe, expect, it } from 'vitest';
import { decimalHours, hours, hoursAndMinutes, minutes, parseMinutes, sumMinutes } from './minutes';

describe('minutes', () => {
  it('accepts whole minutes from zero up and refuses the rest', () => {
    expect(parseMinutes(90)).toEqual({ ok: true, value: 90 });
    expect(parseMinutes(0)).toEqual({ ok: true, value: 0 });
    expect(parseMinutes(-1)).toEqual({ ok: false, error: 'negative' });
    expect(parseMinutes(1.5)).toEqual({ ok: false, error: 'not_whole' });
    expect(parseMinutes(Number.NaN)).toEqual({ ok: false, error: 'not_whole' });
    expect(() => minutes(-5)).toThrow(RangeError);
  });

  it('gives the parts of a sentence, not the sentence', () => {
    expect(hours(24)).toBe(1440);
    expect(hoursAndMinutes(630)).toEqual({ hours: 10, minutes: 30 });
    expect(decimalHours(100)).toBe(1.67);
    expect(sumMinutes([90, 60])).toBe(150);
    expect(sumMinutes([])).toBe(0);
  });
});
