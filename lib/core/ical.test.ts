import fc from 'fast-check';
import { expect, it } from 'vitest';
import { calendarDate } from './calendar-date';
import { calendarFile } from './ical';

const at = new Date('2026-11-22T04:00:00.123Z');
const file = (title: string) =>
  calendarFile('Plan', [{ uid: 'a@attune', on: calendarDate('2028-02-29'), title }], at);

it('writes a whole day with its end on the day after', () => {
  const lines = file('Log').split('\r\n');
  expect(lines).toContain('DTSTART;VALUE=DATE:20280229');
  expect(lines).toContain('DTEND;VALUE=DATE:20280301');
  expect(lines).toContain('DTSTAMP:20261122T040000Z');
  expect(lines.at(-2)).toBe('END:VCALENDAR');
});

it('escapes what the format gives a meaning to', () => {
  expect(file('a, b; c\\d\ne')).toContain('SUMMARY:a\\, b\\; c\\\\d\\ne\r\n');
});

it('folds every line at 75 octets and loses nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (title) => {
      const made = file(title);
      for (const line of made.split('\r\n'))
        expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
      expect(made.match(/[^\r]\n/u)).toBeNull();
      expect(made.replaceAll('\r\n ', '')).toContain(
        `SUMMARY:${title
          .replace(/\\/gu, '\\\\')
          .replace(/[;,]/gu, '\\$&')
          .replace(/\r\n|\r|\n/gu, '\\n')}`,
      );
    }),
  );
});
