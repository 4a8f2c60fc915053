import { addDays, type CalendarDate } from './calendar-date';

/** A day in a calendar, with the words of its entry. */
export interface CalendarEvent {
  /** The same for the same thing each time the file is made, so that a calendar keeps one of it. */
  readonly uid: string;
  readonly on: CalendarDate;
  readonly title: string;
  readonly text?: string;
}

const escaped = (text: string): string =>
  text
    .replace(/\\/gu, '\\\\')
    .replace(/[;,]/gu, (mark) => `\\${mark}`)
    .replace(/\r\n|\r|\n/gu, '\\n');

const LONGEST = 75;
const octets = (text: string): number => new TextEncoder().encode(text).length;

/** No line is longer than 75 octets; what is over goes on after a space. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  for (const character of line) {
    if (octets(part) + octets(character) > LONGEST) {
      parts.push(part);
      part = ' ';
    }
    part += character;
  }
  return [...parts, part].join('\r\n');
}

const digits = (day: CalendarDate): string => day.replaceAll('-', '');

const stamp = (at: Date): string =>
  at
    .toISOString()
    .replace(/\.\d+Z$/u, 'Z')
    .replace(/[-:]/gu, '');

/** A calendar file of whole days (RFC 5545). */
export function calendarFile(name: string, events: readonly CalendarEvent[], at: Date): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Attune//Plan//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap(({ uid, on, title, text }) => [
      'BEGIN:VEVENT',
      `UID:${uid}`,
      `DTSTAMP:${stamp(at)}`,
      `DTSTART;VALUE=DATE:${digits(on)}`,
      `DTEND;VALUE=DATE:${digits(addDays(on, 1))}`,
      `SUMMARY:${escaped(title)}`,
      ...(text ? [`DESCRIPTION:${escaped(text)}`] : []),
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}
