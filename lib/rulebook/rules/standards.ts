import { addDays, type CalendarDate } from '@/lib/core/calendar-date';
import type { Edition } from '@/lib/standards/editions/edition';
import { type Overlay, type OverlayPeriod, overridesOn } from '@/lib/standards/editions/overlay';
import { editionById, editionOf, editionOn } from '@/lib/standards/editions/registry';
import { settingsUnder } from '@/lib/standards/editions/settings-under';
import type { Ruling } from '@/lib/standards/editions/terms-under';
import type { Overrides } from '@/lib/standards/overrides';
import type { PublishedOverlay, Rulebook } from '../model';

/** What a question is judged by. */
export interface Judging {
  readonly edition: Edition;
  readonly overlay: Overlay | null;
}

interface Question {
  readonly edition?: string | undefined;
  readonly asOf: string;
  readonly association?: string | undefined;
}

/** The published edition of that id; one that does not exist is an error, never another. */
export function editionNamed(book: Rulebook, id: string): Edition {
  const edition = editionById(id, book.editions);
  if (!edition) throw new RangeError(`No such edition: ${id}`);
  return edition;
}

/** The edition in force on a day. */
export function editionInForce(book: Rulebook, day: string): Edition {
  const edition = editionOn(day, book.editions);
  if (!edition) throw new RangeError(`No edition of the standards is in force on ${day}.`);
  return edition;
}

/** What an application is judged by: the edition it is bound to, else the one in force today. */
export const editionFor = (
  book: Rulebook,
  application: { readonly edition: string; readonly editionPinnedAt: Date | null },
  today: string,
): Edition =>
  application.editionPinnedAt
    ? editionNamed(book, application.edition)
    : editionInForce(book, today);

/** What an association had set over the standard by a day, as it published it. */
export const settingsOn = (book: Rulebook, association: string, day: string): Overrides =>
  overridesOn(book.overlays.get(association) ?? null, day);

/** An edition with what an association had set by a day, as far as that may hold under it. */
export const rulingOn = (
  book: Rulebook,
  edition: Edition,
  association: string,
  day: string,
): Ruling => ({
  edition,
  overrides: settingsUnder(edition, book.overlays.get(association) ?? null, day),
});

/** The edition and the overlay a question is judged by, both as they were published. */
export function judgedBy(book: Rulebook, question: Question): Judging {
  const edition = editionOf(question, book.editions);
  if (!edition) throw new RangeError(`No edition ${question.edition ?? `on ${question.asOf}`}`);
  const { association } = question;
  return { edition, overlay: association ? (book.overlays.get(association) ?? null) : null };
}

const later = (a: CalendarDate | null, b: CalendarDate | null): CalendarDate | null =>
  a === null || (b !== null && b > a) ? b : a;
const sooner = (a: CalendarDate | null, b: CalendarDate | null): CalendarDate | null =>
  a === null || (b !== null && b < a) ? b : a;

const within =
  (from: CalendarDate | null, until: CalendarDate | null) =>
  (period: OverlayPeriod): readonly OverlayPeriod[] => {
    const cut = { from: later(period.from, from), until: sooner(period.until, until) };
    return cut.from !== null && cut.until !== null && cut.until < cut.from
      ? []
      : [{ ...period, ...cut }];
  };

/**
 * All that an association published, in the order of their days, as one overlay: each holds from its day
 * until the next takes its place, so that the past is judged by what was said then.
 */
export function joinedOverlay(published: readonly PublishedOverlay[]): Overlay | null {
  const [first] = published;
  if (!first) return null;
  const periods = published.flatMap(({ from, document }, at) => {
    const next = published[at + 1]?.from ?? null;
    return document.periods.flatMap(within(from, next && addDays(next, -1)));
  });
  const sources = Object.assign({}, ...published.map(({ document }) => document.sources));
  return { association: first.code, periods, sources };
}

/** How the name of a competency is looked up among the confirmed ones. */
export const checkKey = (edition: string, competency: string): string => `${edition}/${competency}`;
