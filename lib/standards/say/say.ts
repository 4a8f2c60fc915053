import type { Locale } from '@/lib/core/locale';
import type {
  Eligibility,
  EntryAnswer,
  Plan,
  PlanStep,
  RequirementAnswer,
  WarningAnswer,
} from '../eligibility';
import type { Reason } from '../reasons';
import type { RequirementId } from '../requirements';
import { phrase, tenths } from './amounts';
import { type Translator, translatorFor } from './translator';

type Said<T> = T & { readonly say: string };

/** The answer with its sentences: what the API, the command line and a letter give to people. */
export interface SaidEligibility
  extends Omit<Eligibility, 'requirements' | 'entries' | 'warnings' | 'plan'> {
  readonly requirements: readonly Said<RequirementAnswer>[];
  readonly entries: readonly Said<EntryAnswer>[];
  readonly warnings: readonly { readonly id: string; readonly say: string }[];
  readonly plan?: {
    readonly possible: boolean;
    readonly readyOn: string | null;
    /** Why no day can be named. */
    readonly because: string | null;
    readonly pace: string;
    readonly steps: readonly string[];
  };
}

const keyOf = <Id extends string>(id: Id) => id.replaceAll('.', '_') as Underscored<Id>;
type Underscored<Id extends string> = Id extends `${infer A}.${infer B}` ? `${A}_${B}` : Id;

/** The entries a requirement is explained by. */
const listOf = (id: RequirementId): string => {
  const group = id.replace(/\..*$/, '');
  const lists: Record<string, string> = {
    rsc: 'supervision',
    membership: 'person.memberships',
    agreements: 'person.agreements',
    base_endorsement: 'person.endorsements',
  };
  return lists[group] ?? group;
};

type Totals = ReadonlyMap<string, number>;

/** Uncounted and pending amounts by list and reason, added once for all requirements. */
function totalsOf(entries: readonly EntryAnswer[]): Totals {
  const totals = new Map<string, number>();
  const add = (entry: EntryAnswer, reason: Reason, amount: number) => {
    const key = `${entry.path.split('[')[0]?.replace(/^(person\.agreements).*/, '$1')} ${reason}`;
    totals.set(key, (totals.get(key) ?? 0) + amount);
  };
  for (const entry of entries) {
    for (const { reason, amount } of entry.uncounted) add(entry, reason, amount);
    if (entry.pending > 0) add(entry, 'provider_to_be_verified', entry.pending);
  }
  return totals;
}

function head(t: Translator, r: RequirementAnswer): string {
  const met = r.met ? 'yes' : 'no';
  if (r.needed === 0) return t('progress.nothingNeeded');
  if (r.unit === 'count' || r.unit === 'yes_no') {
    const key = keyOf(r.id) as 'education';
    return t(`answers.${key}`, { met, counted: r.counted, needed: r.needed });
  }
  const counted = phrase(t, r.unit, r.counted, r.id);
  const needed = phrase(t, r.unit, r.needed, r.id);
  if (r.met) {
    return t('progress.enough', {
      counted: counted.amount,
      n: counted.n,
      needed: needed.amount,
      m: needed.n,
    });
  }
  if (r.unit === 'months') {
    return t('progress.wholeMonths', { counted: tenths(r.counted), needed: r.needed });
  }
  if (r.counted % 60 === 0 && r.needed % 60 === 0) {
    return t('progress.wholeHours', { counted: r.counted / 60, needed: r.needed / 60 });
  }
  return t('progress.amounts', { counted: counted.amount, needed: needed.amount });
}

function sayRequirement(t: Translator, r: RequirementAnswer, totals: Totals): string {
  const list = listOf(r.id);
  const unit = r.unit === 'yes_no' ? 'count' : r.unit;
  const tails = r.because.map((reason) => {
    const amount = totals.get(`${list} ${reason}`) ?? 0;
    return t(`reasons.${reason}`, { ...phrase(t, unit, amount, list) });
  });
  return [head(t, r), ...tails].join(' ');
}

function sayEntry(t: Translator, entry: EntryAnswer): string {
  const { unit, path, logged, counted } = entry;
  if (logged === 0) return t('entry.empty');
  const tails = [
    ...entry.uncounted.map(({ reason, amount }) =>
      t(`reasons.${reason}`, { ...phrase(t, unit, amount, path) }),
    ),
    ...(entry.pending > 0
      ? [t('reasons.provider_to_be_verified', { ...phrase(t, unit, entry.pending, path) })]
      : []),
  ];
  if (counted === 0) return tails.join(' ');
  if (unit === 'count') return t('entry.counts');
  const all = phrase(t, unit, logged, path).amount;
  if (counted === logged) return t('entry.all', { amount: all });
  const part = t('entry.part', { counted: phrase(t, unit, counted, path).amount, logged: all });
  return [part, ...tails].join(' ');
}

const sayWarning = (t: Translator, warning: WarningAnswer): string =>
  t(`warnings.${keyOf(warning.id)}`, { ...phrase(t, 'minutes', warning.minutes, warning.id) });

function sayStep(t: Translator, step: PlanStep, day = (date: string) => date): string {
  const name = t(`names.${keyOf(step.requirement)}`);
  if (step.do === 'complete') {
    return step.count > 1
      ? t('plan.completeCount', { name, count: step.count })
      : t('plan.complete', { name, id: step.requirement });
  }
  if (step.do === 'serve') return t('plan.serve', { name });
  const { amount } =
    step.do === 'work'
      ? phrase(t, 'months', step.months, step.requirement)
      : phrase(t, 'minutes', step.minutes, step.requirement);
  return step.do === 'verify'
    ? t('plan.verify', { name, amount })
    : t(`plan.${step.do}`, { name, amount, date: day(step.readyOn) });
}

const paceIn = (t: Translator, { pace }: Plan): string =>
  t(`plan.pace.${pace.source}`, {
    amount: phrase(t, 'minutes', pace.minutesPerMonth, 'rsc').amount,
  });

function whyNever(t: Translator, { possible, inTheWay }: Plan): string | null {
  if (possible) return null;
  if (inTheWay === null) return t('plan.notOffered');
  const name = t(`names.${keyOf(inTheWay)}`);
  return t(inTheWay === 'rsc.continuity' ? 'plan.scattered' : 'plan.inTheWay', { name });
}

const sayPlan = (t: Translator, plan: Plan): SaidEligibility['plan'] => ({
  possible: plan.possible,
  readyOn: plan.readyOn,
  because: whyNever(t, plan),
  pace: paceIn(t, plan),
  steps: plan.steps.map((step) => sayStep(t, step)),
});

/** The steps of a plan as sentences, its days written as the reader writes them. */
export const sayPlanSteps = (
  { steps }: Plan,
  locale: Locale,
  day: (date: string) => string,
): readonly string[] => steps.map((step) => sayStep(translatorFor(locale), step, day));

/** Whose pace a plan goes by, and how fast it is. */
export const sayPace = (plan: Plan, locale: Locale): string => paceIn(translatorFor(locale), plan);

/** Why no day can be named; null where one is. */
export const sayWhyNever = (plan: Plan, locale: Locale): string | null =>
  whyNever(translatorFor(locale), plan);

/** The sentences of the rules alone, without those of single entries: what a page of bars needs. */
export function sayRules(
  { requirements, warnings, entries }: Eligibility,
  locale: Locale,
): Pick<SaidEligibility, 'requirements' | 'warnings'> {
  const t = translatorFor(locale);
  const totals = totalsOf(entries);
  return {
    requirements: requirements.map((r) => ({ ...r, say: sayRequirement(t, r, totals) })),
    warnings: warnings.map((warning) => ({ id: warning.id, say: sayWarning(t, warning) })),
  };
}

/** Turns figures and codes into sentences: plain, kind and exact, in the language asked for. */
export function say(eligibility: Eligibility, locale: Locale): SaidEligibility {
  const t = translatorFor(locale);
  const { plan, entries, ...rest } = eligibility;
  return {
    ...rest,
    ...sayRules(eligibility, locale),
    entries: entries.map((entry) => ({ ...entry, say: sayEntry(t, entry) })),
    ...(plan ? { plan: sayPlan(t, plan) } : {}),
  } as SaidEligibility;
}

/** The name of a requirement, for the heading of its bar. */
export const requirementName = (id: RequirementId, locale: Locale): string =>
  translatorFor(locale)(`names.${keyOf(id)}`);
