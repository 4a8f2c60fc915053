import { type CalendarDate, daysBetween } from '@/lib/core/calendar-date';
import type { NewRscSession, RscFacts, RscWhen } from './model';

/** Why a session cannot be written down as it was typed. A session that will not count is no refusal. */
export const rscRefusals = [
  'in_future',
  'period_backwards',
  'longer_than_its_time',
  'provider_needed',
  'twin',
] as const;
export type RscRefusal = (typeof rscRefusals)[number];

const MINUTES_A_DAY = 24 * 60;

/** The last day a session or a period reaches. */
export const lastDay = (when: RscWhen): CalendarDate => ('on' in when ? when.on : when.until);

const minutesThatFit = (when: RscWhen): number =>
  MINUTES_A_DAY * ('on' in when ? 1 : daysBetween(when.from, when.until));

/**
 * Everything that keeps a session from being logged, in the order a person would meet it. `hasTwin` asks
 * once whether a second session of the same day, length and provider is meant; `again` answers that.
 */
export function refusalsFor(
  session: NewRscSession,
  at: { readonly today: CalendarDate; readonly hasTwin: boolean; readonly again: boolean },
): readonly RscRefusal[] {
  const refusals: RscRefusal[] = [];
  const { when } = session;
  if (lastDay(when) > at.today) refusals.push('in_future');
  const backwards = 'from' in when && when.until < when.from;
  if (backwards) refusals.push('period_backwards');
  else if (session.minutes > minutesThatFit(when)) refusals.push('longer_than_its_time');
  if (session.kind === 'reflective' && session.provider.kind === 'none')
    refusals.push('provider_needed');
  if (refusals.length === 0 && at.hasTwin && !at.again) refusals.push('twin');
  return refusals;
}

/** Whether two tellings are one session to whoever gave it: what was worked on is not asked of them. */
export const sameToProvider = (one: RscFacts, other: RscFacts): boolean => {
  const told = ({ when, minutes, format, groupSize, mode, kind, focus, tracks }: RscFacts) =>
    JSON.stringify([
      'on' in when ? [when.on] : [when.from, when.until],
      [minutes, format, groupSize, mode, kind, focus],
      [...tracks].sort(),
    ]);
  return told(one) === told(other);
};

/** What a learning note may hold that could point to a family. */
export const identifyingKinds = ['date', 'phone', 'email', 'child_name', 'full_name'] as const;
export type IdentifyingKind = (typeof identifyingKinds)[number];

const MONTHS =
  'january|february|march|april|may|june|july|august|september|october|november|december|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre';
const WHOLE_DATES = [
  /\b\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})\b/u,
  /\b\d{4}[/.-]\d{1,2}[/.-]\d{1,2}\b/u,
  new RegExp(`\\b(?:${MONTHS})\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+(?:19|20)\\d{2}\\b`, 'iu'),
  new RegExp(`\\b\\d{1,2}\\s+(?:de\\s+)?(?:${MONTHS})\\s+(?:de\\s+)?(?:19|20)\\d{2}\\b`, 'iu'),
  /\b(?:dob|d\.o\.b\.|date of birth|born on|fecha de nacimiento|nació el)(?![\p{L}])/iu,
];
const EMAIL = /[^\s@]+@[^\s@]+\.[^\s@]{2,}/u;
const DIGIT_RUN = /\+?\d(?:[\s().-]{0,2}\d){6,14}/gu;
const CHILD =
  /(?<!\p{L})(?:baby|infant|toddler|child|son|daughter|mom|mother|dad|father|client|bebé|beba|niño|niña|hijo|hija|mamá|madre|papá|padre)\s+(?:(?:named|called|llamad[oa])\s+)?(\p{Lu}\p{L}+)/giu;
const NAME_PAIR = /(?<!\p{L})(\p{Lu}\p{Ll}+)(?=\s+(\p{Lu}\p{Ll}+))/gu;

// Words of the field and the calendar that are rightly written with a capital letter.
const NOT_NAMES = new Set(
  `${MONTHS}|monday|tuesday|wednesday|thursday|friday|saturday|sunday|lunes|martes|miércoles|jueves|viernes|sábado|domingo|infant|early|childhood|mental|health|family|associate|specialist|mentor|clinical|policy|research|faculty|reflective|supervision|consultation|supervisor|endorsement|endorsed|head|start|home|visiting|circle|security|child|parent|the|this|today|we|my|our|she|he|they|it|what|when|how|salud|infantil|primera|infancia|supervisión|reflexiva|consulta|hoy|mi|la|el|los|las|spanish|english|american|state|united|states|michigan`.split(
    '|',
  ),
);

const isName = (word: string, known: ReadonlySet<string>): boolean =>
  !NOT_NAMES.has(word.toLowerCase()) && !known.has(word.toLowerCase());

const startsWithCapital = (word: string): boolean => /^\p{Lu}/u.test(word);

const hasPhone = (text: string): boolean =>
  [...text.matchAll(DIGIT_RUN)].some(([run]) => {
    const digits = run.replace(/\D/gu, '').length;
    return digits >= 7 && digits <= 15 && !/^\d{4}-\d{2}-\d{2}$/u.test(run);
  });

/**
 * What in a note might point to a family: it is asked about once before saving. A guess on purpose; the
 * names in `known` (the provider's own) are fine.
 */
export function findIdentifying(
  text: string,
  known: readonly string[],
): readonly IdentifyingKind[] {
  const fine = new Set(known.flatMap((name) => name.toLowerCase().split(/\s+/u)));
  const found: Readonly<Record<IdentifyingKind, boolean>> = {
    date: WHOLE_DATES.some((shape) => shape.test(text)),
    phone: hasPhone(text),
    email: EMAIL.test(text),
    child_name: [...text.matchAll(CHILD)].some(
      ([, name = '']) => startsWithCapital(name) && isName(name, fine),
    ),
    full_name: [...text.matchAll(NAME_PAIR)].some(
      ([, first = '', second = '']) => isName(first, fine) && isName(second, fine),
    ),
  };
  return identifyingKinds.filter((kind) => found[kind]);
}
