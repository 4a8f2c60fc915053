import { type CalendarDate, dayNumber } from '@/lib/core/calendar-date';
import type { Edition } from '../editions/edition';
import type { Portfolio, SupervisionEntry } from '../portfolio';
import { monthOf, type Span, spanOf } from './days';
import { isMasters, type ProviderDays, providerDays } from './provider';
import type { RscRules } from './rules';

/** A session with what does not depend on the category worked out once. */
export interface PreparedSession {
  readonly entry: SupervisionEntry;
  readonly path: string;
  readonly on: Span;
  /** The calendar months it touches, first and last. */
  readonly months: Span;
  readonly isPeriod: boolean;
  readonly duplicate: boolean;
  /** Who gave it, as far as anyone can tell two providers apart. */
  readonly providerKey: string;
  /** The provider with every standing, for looking up days already worked out. */
  readonly standingKey: string;
}

/** A portfolio read once and judged against as many categories as wanted. */
export interface Prepared {
  readonly portfolio: Portfolio;
  readonly today: number;
  readonly sessions: readonly PreparedSession[];
  readonly providers: Map<string, ProviderDays>;
  /** The person holds a Master's degree or higher. */
  readonly mastersPrepared: boolean;
}

const nameOf = (entry: SupervisionEntry, standingKey: string): string =>
  entry.provider?.name?.trim().toLowerCase() || standingKey;

const twinKey = (entry: SupervisionEntry, on: Span, provider: string): string =>
  JSON.stringify([
    on.from,
    on.until,
    provider,
    entry.minutes,
    entry.format,
    entry.focus,
    entry.kind,
  ]);

function monthsOf(on: Span): Span {
  const from = monthOf(on.from);
  return { from, until: on.until === on.from ? from : monthOf(on.until) };
}

function prepareSessions(entries: readonly SupervisionEntry[]): readonly PreparedSession[] {
  const seen = new Set<string>();
  return entries.map((entry, index) => {
    // The schema lets through exactly one of the two.
    const heldOn = entry.heldOn as CalendarDate;
    const on = spanOf(entry.period ?? { from: heldOn, until: heldOn });
    const standingKey = JSON.stringify(entry.provider ?? null);
    const providerKey = nameOf(entry, standingKey);
    const twin = twinKey(entry, on, providerKey);
    const duplicate = seen.has(twin);
    seen.add(twin);
    return {
      entry,
      path: `supervision[${index}]`,
      on,
      months: monthsOf(on),
      isPeriod: entry.period !== undefined,
      duplicate,
      providerKey,
      standingKey,
    };
  });
}

/** Reads a portfolio once: dates as numbers, twins marked. */
export const prepare = (portfolio: Portfolio): Prepared => ({
  portfolio,
  today: dayNumber(portfolio.asOf),
  sessions: prepareSessions(portfolio.supervision),
  providers: new Map(),
  mastersPrepared: portfolio.education.some(({ level }) => isMasters(level)),
});

/** The days of a session's provider for one row of the matrix; null where nobody has checked. */
export function daysOfProvider(
  prepared: Prepared,
  session: PreparedSession,
  edition: Edition,
  rsc: RscRules,
): ProviderDays | null {
  const provider = session.entry.provider;
  if (!provider || provider.standing === 'unknown') return null;
  const row = rsc.row === 'FS' && prepared.mastersPrepared ? 'FS-master' : rsc.row;
  const key = `${row} ${session.standingKey}`;
  const known = prepared.providers.get(key);
  if (known) return known;
  const days = providerDays(provider, edition, rsc, row);
  prepared.providers.set(key, days);
  return days;
}
