import type { CalendarDate } from '@/lib/core/calendar-date';
import type { Overrides } from '../overrides';
import { type SourceKey, sources } from './sources';

/** What an association says in place of the standard, between two days; an open end is null. */
export interface OverlayPeriod {
  readonly from: CalendarDate | null;
  readonly until: CalendarDate | null;
  readonly overrides: Overrides;
  /** Keys of the pages it was read on. */
  readonly sources: readonly string[];
  readonly note: string;
}

/** All that one association says, dated. Plain data: it can be stored and read as JSON. */
export interface Overlay {
  readonly association: string;
  readonly periods: readonly OverlayPeriod[];
  /** The pages named above, by key. */
  readonly sources: Readonly<Record<string, string>>;
}

/** An overlay as it is written: the pages it names are added. */
export function overlay(association: string, ...periods: readonly OverlayPeriod[]): Overlay {
  const cited = [...new Set(periods.flatMap((period) => period.sources))].sort();
  const pages = cited.map((key) => [key, sources[key as SourceKey]]);
  return { association, periods, sources: Object.fromEntries(pages) };
}

const always = { from: null, until: null } as const;

/** What an association says without a day. */
export const says = (
  overrides: Overrides,
  note: string,
  ...sources: readonly SourceKey[]
): OverlayPeriod => ({ ...always, overrides, sources, note });

/** What it said between two days. */
export const said = (
  between: Partial<Pick<OverlayPeriod, 'from' | 'until'>>,
  overrides: Overrides,
  note: string,
  ...sources: readonly SourceKey[]
): OverlayPeriod => ({ ...always, ...between, overrides, sources, note });

const holdsOn = ({ from, until }: OverlayPeriod, day: string): boolean =>
  (from === null || from <= day) && (until === null || day <= until);

/** What an overlay says on a day: where periods meet, the one written later wins. */
export const overridesOn = (overlay: Overlay | null, day: string): Overrides =>
  Object.assign(
    {},
    ...(overlay?.periods ?? []).filter((each) => holdsOn(each, day)).map((each) => each.overrides),
  );
