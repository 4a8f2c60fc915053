import { type CalendarDate, dayNumber, monthNumber } from '@/lib/core/calendar-date';
import type { Edition } from '../editions/edition';
import type { SupervisedRow } from '../editions/providers';
import type { Portfolio, SupervisionEntry, SupervisionProvider, TrainingEntry } from '../portfolio';
import type { UncountedReason } from '../reasons';
import { type Span, spanOf } from './days';
import { isMasters, type ProviderDays, providerDays } from './provider';
import type { RscRules } from './rules';

/** One provider with one set of standings: every session that states the same shares it. */
export interface PreparedProvider {
  /** Its place in `Prepared.providers`. */
  readonly index: number;
  readonly stated: SupervisionProvider | undefined;
  /** Who it is, as far as anyone can tell two providers apart. */
  readonly who: string;
}

/** A session with what does not depend on the category worked out once. */
export interface PreparedSession {
  readonly entry: SupervisionEntry;
  readonly path: string;
  readonly on: Span;
  /** The calendar months it touches, first and last. */
  readonly months: Span;
  readonly isPeriod: boolean;
  /** Why no category counts it: not yet held, held twice, or not reflective supervision. */
  readonly barred: UncountedReason | null;
  readonly provider: PreparedProvider;
}

/** A training with what does not depend on the category worked out once. */
export interface PreparedTraining {
  readonly entry: TrainingEntry;
  readonly path: string;
  readonly completed: number;
  readonly logged: number;
}

/** A portfolio read once and judged against as many categories of one edition as wanted. */
export interface Prepared {
  readonly portfolio: Portfolio;
  readonly today: number;
  readonly sessions: readonly PreparedSession[];
  readonly providers: readonly PreparedProvider[];
  /** By row of the matrix, the days of every provider: filled when a category first asks. */
  readonly daysByRow: Map<SupervisedRow, readonly (ProviderDays | null)[]>;
  readonly training: readonly PreparedTraining[];
  /** The person holds a Master's degree or higher. */
  readonly mastersPrepared: boolean;
}

/** Tells providers apart: what is the same object, or states the same, is one. */
function providerReader() {
  const providers: PreparedProvider[] = [];
  const byObject = new Map<SupervisionProvider | undefined, PreparedProvider>();
  const byStanding = new Map<string, PreparedProvider>();
  const read = (stated: SupervisionProvider | undefined): PreparedProvider => {
    const known = byObject.get(stated);
    if (known) return known;
    const standing = JSON.stringify(stated ?? null);
    const same = byStanding.get(standing);
    const who = stated?.name?.trim().toLowerCase() || standing;
    const provider = same ?? { index: providers.length, stated, who };
    if (!same) providers.push(provider);
    byObject.set(stated, provider);
    byStanding.set(standing, provider);
    return provider;
  };
  return { providers, read };
}

const wrongKinds = {
  reflective: null,
  peer: 'peer_supervision',
  administrative: 'administrative_supervision',
  clinical: 'clinical_only',
} as const satisfies Record<SupervisionEntry['kind'], UncountedReason | null>;

/** Finds sessions written down twice: the second of two that say the same is the twin. */
function twinFinder() {
  const seen = new Set<string>();
  return ({ minutes, format, focus, kind }: SupervisionEntry, on: Span, who: string): boolean => {
    const known = seen.size;
    seen.add(`${on.from} ${on.until} ${minutes} ${format} ${focus} ${kind} ${who}`);
    return seen.size === known;
  };
}

function monthsOf(on: Span): Span {
  const from = monthNumber(on.from);
  return { from, until: on.until === on.from ? from : monthNumber(on.until) };
}

function daysOf({ heldOn, period }: SupervisionEntry): Span {
  if (period) return spanOf(period);
  // The schema lets through exactly one of the two.
  const day = dayNumber(heldOn as CalendarDate);
  return { from: day, until: day };
}

function prepareSessions(
  entries: readonly SupervisionEntry[],
  today: number,
  read: (stated: SupervisionProvider | undefined) => PreparedProvider,
): readonly PreparedSession[] {
  const isTwin = twinFinder();
  return entries.map((entry, index) => {
    const on = daysOf(entry);
    const provider = read(entry.provider);
    const twin = isTwin(entry, on, provider.who);
    return {
      entry,
      path: `supervision[${index}]`,
      on,
      months: monthsOf(on),
      isPeriod: entry.period !== undefined,
      barred: on.from > today ? 'in_future' : twin ? 'duplicate' : wrongKinds[entry.kind],
      provider,
    };
  });
}

const prepareTraining = (entry: TrainingEntry, index: number): PreparedTraining => ({
  entry,
  path: `training[${index}]`,
  completed: dayNumber(entry.completedOn),
  logged: entry.minutes.imh + entry.minutes.dei + entry.minutes.rsc_provision,
});

/** Reads a portfolio once: dates as numbers, providers told apart, twins marked. */
export function prepare(portfolio: Portfolio): Prepared {
  const today = dayNumber(portfolio.asOf);
  const { providers, read } = providerReader();
  return {
    portfolio,
    today,
    sessions: prepareSessions(portfolio.supervision, today, read),
    providers,
    daysByRow: new Map(),
    training: portfolio.training.map(prepareTraining),
    mastersPrepared: portfolio.education.some(({ level }) => isMasters(level)),
  };
}

/** By the index of a provider, its days for the row the person is on; null where nobody has checked. */
export function daysOfProviders(
  prepared: Prepared,
  edition: Edition,
  rsc: RscRules,
): readonly (ProviderDays | null)[] {
  const row = rsc.row === 'FS' && prepared.mastersPrepared ? 'FS-master' : rsc.row;
  const known = prepared.daysByRow.get(row);
  if (known) return known;
  const days = prepared.providers.map(({ stated }) =>
    !stated || stated.standing === 'unknown' ? null : providerDays(stated, edition, rsc, row),
  );
  prepared.daysByRow.set(row, days);
  return days;
}
