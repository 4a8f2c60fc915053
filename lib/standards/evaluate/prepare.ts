import { type CalendarDate, dayNumber, monthNumber } from '@/lib/core/calendar-date';
import type { Edition } from '../editions/edition';
import type { SupervisedRow } from '../editions/providers';
import type {
  EducationEntry,
  Portfolio,
  SupervisionEntry,
  SupervisionProvider,
  TrainingEntry,
} from '../portfolio';
import type { UncountedReason } from '../reasons';
import { type Span, STILL_GOING_ON, spanOf } from './days';
import { holdsTheSame, isMasters, type ProviderDays, providerDays } from './provider';
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
  /** The first day on which the person holds a Master's degree or higher. */
  readonly mastersSince: number;
}

/** Tells providers apart: what is the same object, or states the same, is one. */
function providerReader() {
  const providers: PreparedProvider[] = [];
  const byObject = new Map<SupervisionProvider | undefined, PreparedProvider>();
  const byName = new Map<string | undefined, PreparedProvider[]>();
  const read = (stated: SupervisionProvider | undefined): PreparedProvider => {
    const known = byObject.get(stated);
    if (known) return known;
    const namesakes = byName.get(stated?.name) ?? [];
    const same = namesakes.find((each) => holdsTheSame(each.stated, stated));
    const provider = same ?? { index: providers.length, stated, who: whoIs(stated) };
    if (!same) {
      providers.push(provider);
      byName.set(stated?.name, [...namesakes, provider]);
    }
    byObject.set(stated, provider);
    return provider;
  };
  return { providers, read };
}

const whoIs = (stated: SupervisionProvider | undefined): string =>
  stated?.name?.trim().toLowerCase() || JSON.stringify(stated ?? null);

const wrongKinds = {
  reflective: null,
  peer: 'peer_supervision',
  administrative: 'administrative_supervision',
  clinical: 'clinical_only',
} as const satisfies Record<SupervisionEntry['kind'], UncountedReason | null>;

interface Held {
  readonly entry: SupervisionEntry;
  readonly on: Span;
  readonly who: string;
}

const isSame = (one: Held, other: Held): boolean =>
  one.who === other.who &&
  one.on.until === other.on.until &&
  one.entry.minutes === other.entry.minutes &&
  one.entry.format === other.entry.format &&
  one.entry.focus === other.entry.focus &&
  one.entry.kind === other.entry.kind;

/**
 * Finds sessions written down twice: the second of two that say the same is the twin. By day and then by
 * comparing, for a text that says it all, one a session, took more than half of an answer's time.
 */
function twinFinder() {
  const byDay = new Map<number, Held[]>();
  return (held: Held): boolean => {
    const before = byDay.get(held.on.from);
    if (before?.some((each) => isSame(each, held))) return true;
    if (before) before.push(held);
    else byDay.set(held.on.from, [held]);
    return false;
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
    const twin = isTwin({ entry, on, who: provider.who });
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

/** A degree without a day is taken as held all along. */
const mastersSince = (education: readonly EducationEntry[]): number =>
  Math.min(
    STILL_GOING_ON,
    ...education
      .filter(({ level }) => isMasters(level))
      .map(({ conferredOn }) => (conferredOn === null ? -STILL_GOING_ON : dayNumber(conferredOn))),
  );

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
    mastersSince: mastersSince(portfolio.education),
  };
}

/** By the index of a provider, its days for the row the person is on; null where nobody has checked. */
export function daysOfProviders(
  prepared: Prepared,
  edition: Edition,
  rsc: RscRules,
): readonly (ProviderDays | null)[] {
  const { mastersSince } = prepared;
  const known = prepared.daysByRow.get(rsc.row);
  if (known) return known;
  const days = prepared.providers.map(({ stated }) =>
    !stated || stated.standing === 'unknown'
      ? null
      : providerDays(stated, edition, rsc, mastersSince),
  );
  prepared.daysByRow.set(rsc.row, days);
  return days;
}
