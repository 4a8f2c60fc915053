import { describe, expect, it } from 'vitest';
import { deviceOf, provedLately, staffHold } from './session';

const at = (clock: string) => new Date(`2026-11-21T${clock}:00Z`);

describe('staffHold', () => {
  it('asks for a second factor before anything else', () => {
    expect(staffHold({ factorAt: null, staffSeenAt: at('10:00') }, at('10:01'))).toBe('factor');
  });
  it('rests after thirty minutes without use', () => {
    const seen = { factorAt: at('09:00'), staffSeenAt: at('10:00') };
    expect(staffHold(seen, at('10:30'))).toBeNull();
    expect(staffHold(seen, at('10:31'))).toBe('idle');
  });
  it('rests twelve hours after the factor, however busy', () => {
    const seen = { factorAt: at('08:00'), staffSeenAt: at('20:00') };
    expect(staffHold(seen, at('20:00'))).toBeNull();
    expect(staffHold(seen, at('20:01'))).toBe('idle');
  });
  it('counts from the factor where no staff page was seen yet', () => {
    expect(staffHold({ factorAt: at('10:00'), staffSeenAt: null }, at('10:31'))).toBe('idle');
  });
});

it('a proof counts for ten minutes', () => {
  expect(provedLately(at('10:00'), at('10:10'))).toBe(true);
  expect(provedLately(at('10:00'), at('10:11'))).toBe(false);
});

it('names a browser and its system', () => {
  expect(
    deviceOf(
      'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36',
    ),
  ).toBe('Chrome · Android');
  expect(deviceOf('curl/8')).toBe('');
});
