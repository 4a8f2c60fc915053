import {
  addDays,
  addMonths,
  type CalendarDate,
  dayNumber,
  monthNumber,
} from '@/lib/core/calendar-date';
import type { Pace, PlanStep, RequirementAnswer } from '../eligibility';
import type { EmploymentEntry, SupervisionEntry, SupervisionProvider } from '../portfolio';
import { degreeDay } from './education';
import type { Judgement } from './judge';
import { monthsFor, wholeMonths } from './pace';
import { type Prepared, prepare } from './prepare';
import { judgeRsc } from './rsc';
import type { Rules } from './rules';
import { monthsServed, servedDuring } from './serving';

/** How far ahead is looked: a window lets go of everything before it within its own length. */
const MONTHS_AHEAD = 48;

/** What is to be logged, month after month: the first so many minutes about the supervision one gives. */
interface Load {
  readonly months: number;
  readonly minutes: number;
  readonly about: number;
}

/** Supervision as far as a plan needs it: its steps, or null where no month of this pace is enough. */
type LogStep = Extract<PlanStep, { readonly do: 'log' | 'train' }>;
export type RscPart = readonly PlanStep[] | null;

// Serves every category under every edition: who it will be, the plan does not know.
const anyMentor: SupervisionProvider = {
  endorsements: [{ category: 'IMHM-C', from: '1990-01-01' as CalendarDate, until: null }],
  ers: [],
  vetted: [],
  standing: 'stated',
};

const session = (
  heldOn: CalendarDate,
  minutes: number,
  focus: SupervisionEntry['focus'],
  provider: SupervisionProvider,
  rules: Rules,
): SupervisionEntry => ({
  heldOn,
  minutes,
  format: 'individual',
  groupSize: null,
  mode: 'in_person',
  kind: 'reflective',
  focus,
  tracks: [rules.category.track],
  attested: true,
  attestedMinutes: null,
  competencies: [],
  provider,
});

const job = (from: CalendarDate, { category }: Rules): EmploymentEntry => ({
  kind: 'direct_service',
  from,
  until: null,
  paid: true,
  fullTimeEquivalent: 1,
  tracks: [category.track],
  families: 0,
  leaves: [],
  focusSocialEmotional: true,
  attentionToRelationships: true,
  supervised: true,
  specialisedTraining: true,
  licensedOrEligible: true,
  supervisorCategory: null,
  competencies: [],
});

/** Sessions of a load, on the same day of each month after a beginning. */
function sessionsOf(
  { minutes, about, months }: Load,
  begin: CalendarDate,
  pace: Pace,
  provider: SupervisionProvider,
  rules: Rules,
): readonly SupervisionEntry[] {
  const own = rules.rsc.received > 0 ? minutes - about : 0;
  return Array.from({ length: months }, (_, index): SupervisionEntry[] => {
    const on = addMonths(begin, index + 1);
    const before = index * pace.minutesPerMonth;
    const given = Math.max(0, Math.min(about - before, pace.minutesPerMonth));
    const rest = Math.max(0, Math.min(pace.minutesPerMonth - given, about + own - before - given));
    return [
      ...(given > 0 ? [session(on, given, 'rsc_given', provider, rules)] : []),
      ...(rest > 0 ? [session(on, rest, 'own_work', provider, rules)] : []),
    ];
  }).flat();
}

/** The day after which work and sessions would count, if a degree that is missing came tomorrow. */
const degreeFor = ({ portfolio, today }: Prepared, { rules, requirements }: Judgement): number =>
  requirements.some(({ id, met }) => id === 'education' && !met)
    ? today + 1
    : degreeDay(portfolio.education, rules);

const remainingOf = (short: readonly RequirementAnswer[], id: RequirementAnswer['id']): number =>
  short.find((each) => each.id === id)?.remaining ?? 0;

const isSimple = ({ rsc }: Rules): boolean =>
  rsc.maxAgeMonths === null &&
  (rsc.received === 0 || (rsc.window.enforce !== 'block' && rsc.continuity.enforce !== 'block'));

/** The sessions with whoever gave most of what counts, where hours are to stay with one provider. */
function mainSession(prepared: Prepared, judgement: Judgement) {
  const { rsc } = judgement.rules;
  if (rsc.received === 0 || rsc.continuity.enforce !== 'block') return undefined;
  const counted = new Map(judgement.entries.map(({ path, counted: minutes }) => [path, minutes]));
  const minutesOf = (path: string) => counted.get(path) as number;
  const totals = new Map<string, number>();
  for (const { path, provider } of prepared.sessions)
    totals.set(provider.who, (totals.get(provider.who) ?? 0) + minutesOf(path));
  const [main] = [...totals].toSorted(([, a], [, b]) => b - a);
  if (!main || main[1] === 0) return undefined;
  return prepared.sessions.findLast(
    ({ provider, path }) => provider.who === main[0] && minutesOf(path) > 0,
  );
}

function search(
  prepared: Prepared,
  judgement: Judgement,
  pace: Pace,
  notBefore: CalendarDate,
  provider: SupervisionProvider,
): { readonly load: Load; readonly begin: CalendarDate; readonly readyOn: CalendarDate } | null {
  const { portfolio } = prepared;
  const { rules } = judgement;
  const { asOf } = portfolio;
  const degree = degreeFor(prepared, judgement);
  const then = (day: CalendarDate, more: readonly SupervisionEntry[]) => {
    const employment = [...portfolio.employment, job(addDays(asOf, 1), rules)];
    const supervision = [...portfolio.supervision, ...more];
    const ahead = prepare({ ...portfolio, asOf: day, employment, supervision });
    return judgeRsc(ahead, rules, degree).requirements.filter(({ met }) => !met);
  };
  const free = wholeMonths(asOf, notBefore);
  // Without what is logged from now on: what is asked can only be more on a later day.
  const short = then(notBefore, []);
  if (short.length === 0)
    return { load: { months: 0, minutes: 0, about: 0 }, begin: asOf, readyOn: notBefore };
  const least = monthsFor(Math.max(0, ...short.map(({ remaining }) => remaining)), pace);
  for (let months = least; months <= least + MONTHS_AHEAD; months += 1) {
    const begin = addMonths(asOf, rules.rsc.maxAgeMonths === null ? 0 : Math.max(0, free - months));
    const last = addMonths(begin, months);
    const day = last > notBefore ? last : notBefore;
    const about = remainingOf(then(day, []), 'rsc.about_provision');
    const minutes = months * pace.minutesPerMonth;
    const load = { months, minutes, about: Math.min(about, minutes) };
    const sessions = sessionsOf(load, begin, pace, provider, rules);
    if (then(day, sessions).length === 0) return { load, begin, readyOn: last };
  }
  return null;
}

/** The least pace at which hours can still lie together: within the window, and not too long ago. */
function leastPace({ rsc }: Rules): Pace | null {
  const blocks = rsc.window.enforce === 'block' && rsc.received > 0;
  const months = Math.min(blocks ? rsc.window.max : 1200, rsc.maxAgeMonths ?? 1200);
  if (months === 1200) return null;
  const needed = Math.max(rsc.received, rsc.aboutProvision);
  return { source: 'least', minutesPerMonth: Math.ceil(needed / Math.max(1, months)) };
}

/** Log steps where only the amount decides: every hour from now on counts. */
function plain(short: readonly RequirementAnswer[], asOf: CalendarDate, pace: Pace): LogStep[] {
  return short
    .filter(({ id }) => id === 'rsc.received' || id === 'rsc.about_provision')
    .map(({ id, remaining }) => ({
      do: 'log',
      requirement: id,
      minutes: remaining,
      pace,
      from: asOf,
      readyOn: addMonths(asOf, monthsFor(remaining, pace)),
    }));
}

function ordered(
  prepared: Prepared,
  judgement: Judgement,
  pace: Pace,
  notBefore: CalendarDate,
): readonly LogStep[] | null {
  const main = mainSession(prepared, judgement);
  const provider = main?.entry.provider;
  const tried = [
    ...(main && provider ? [{ provider, like: main.path }] : []),
    { provider: anyMentor },
  ];
  const least = leastPace(judgement.rules);
  const paces = least && least.minutesPerMonth > pace.minutesPerMonth ? [pace, least] : [pace];
  for (const at of paces)
    for (const each of tried) {
      const found = search(prepared, judgement, at, notBefore, each.provider);
      if (!found) continue;
      const { load, begin, readyOn } = found;
      if (load.months === 0) return [];
      const step = (
        requirement: 'rsc.received' | 'rsc.about_provision',
        minutes: number,
      ): LogStep => ({
        do: 'log',
        requirement,
        minutes,
        pace: at,
        from: begin,
        readyOn,
        ...('like' in each ? { like: each.like } : {}),
      });
      const received = judgement.rules.rsc.received > 0;
      return [
        ...(load.about > 0 ? [step('rsc.about_provision', load.about)] : []),
        ...(received ? [step('rsc.received', load.minutes)] : []),
      ];
    }
  return null;
}

/** Sessions are to lie in months of work: said where no job that is written down goes on that long. */
function serveSteps(prepared: Prepared, { rules }: Judgement, log: readonly LogStep[]): PlanStep[] {
  if (rules.rsc.whileServing !== 'block' || log.length === 0) return [];
  const last = Math.max(...log.map(({ readyOn }) => dayNumber(readyOn)));
  const served = monthsServed(prepared.portfolio.employment, rules, last);
  const months = { from: monthNumber(prepared.today), until: monthNumber(last) };
  return servedDuring(served, months) === 'all'
    ? []
    : [{ do: 'serve', requirement: 'rsc.received' }];
}

/** What supervision asks for from now on, to hold on a day and not before it is done. */
export function rscPart(
  prepared: Prepared,
  judgement: Judgement,
  short: readonly RequirementAnswer[],
  pace: Pace,
  notBefore: CalendarDate,
): RscPart {
  const { rsc } = judgement.rules;
  if (rsc.received === 0 && rsc.aboutProvision === 0) return [];
  const log = isSimple(judgement.rules)
    ? plain(short, prepared.portfolio.asOf, pace)
    : ordered(prepared, judgement, pace, notBefore);
  return log && [...log, ...serveSteps(prepared, judgement, log)];
}
