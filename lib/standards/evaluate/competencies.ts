import { type CalendarDate, dayNumber } from '@/lib/core/calendar-date';
import type { EvidenceKind } from '../editions/terms';
import type { TrainingKind } from '../model';
import type { EmploymentEntry, Portfolio, SupervisionEntry } from '../portfolio';
import { onlyReason } from '../reasons';
import { answerFrom, type Gift, type Verdict } from './judged';
import { referenceReason } from './references';
import type { Rules } from './rules';

/** An entry that shows a competency, and as what. */
export interface Showing {
  readonly kind: EvidenceKind;
  readonly path: string;
}

/** Each competency of the category with the entries that show it, strongest evidence first. */
export type Coverage = ReadonlyMap<string, readonly Showing[]>;

interface Naming {
  readonly competencies: readonly string[];
}
interface Evidence extends Showing, Naming {}

function showsCompetency(job: EmploymentEntry, rules: Rules, today: number): boolean {
  if (dayNumber(job.from) > today) return false;
  if (job.kind === 'volunteer') return rules.work?.trainedVolunteers === true;
  return job.kind === 'internship' || job.paid !== false;
}

/** A session shows what it names once it was held, if it was reflective; of a total, all of it. */
const showsHeld = ({ kind, heldOn, period }: SupervisionEntry, today: number): boolean =>
  // The schema lets through exactly one of the two.
  kind === 'reflective' && dayNumber(period?.until ?? (heldOn as CalendarDate)) <= today;

/** The entries of a list that name competencies, as far as they show them. */
function* showing<T extends Naming>(
  noun: string,
  list: readonly T[],
  shows: (entry: T) => boolean,
): Generator<Omit<Evidence, 'kind'>> {
  for (const [i, entry] of list.entries()) {
    const { competencies } = entry;
    if (competencies.length > 0 && shows(entry)) yield { path: `${noun}[${i}]`, competencies };
  }
}

type Gather = (
  portfolio: Portfolio,
  rules: Rules,
  today: number,
) => Iterable<Omit<Evidence, 'kind'>>;

const trainings =
  (wanted: TrainingKind): Gather =>
  ({ training }, _rules, today) =>
    showing(
      'training',
      training,
      ({ kind, completedOn }) => kind === wanted && dayNumber(completedOn) <= today,
    );

const gather: Readonly<Record<EvidenceKind, Gather>> = {
  college_course: ({ education }, _rules, today) =>
    showing(
      'education',
      education,
      ({ conferredOn }) => conferredOn === null || dayNumber(conferredOn) <= today,
    ),
  series_training: trainings('series'),
  short_training: trainings('short'),
  conference: trainings('conference'),
  reference_rating: ({ references }, rules, today) =>
    showing(
      'references',
      references,
      (form) => referenceReason(form, rules.references, today) === null,
    ),
  work: ({ employment }, rules, today) =>
    showing('employment', employment, (job) => showsCompetency(job, rules, today)),
  reflective_supervision: ({ supervision }, _rules, today) =>
    showing('supervision', supervision, (session) => showsHeld(session, today)),
};

/** What shows competencies, in the order of weight the edition gives. */
function* evidence(portfolio: Portfolio, rules: Rules, today: number): Generator<Evidence> {
  for (const kind of rules.edition.review.value.evidenceWeight) {
    for (const found of gather[kind](portfolio, rules, today)) yield { kind, ...found };
  }
}

/** The grid of a category: every competency, and what shows it. */
export function competencyCoverage(portfolio: Portfolio, rules: Rules, today: number): Coverage {
  const grid = new Map<string, Showing[]>([...rules.competencies].map((id) => [id, []]));
  for (const { kind, path, competencies } of evidence(portfolio, rules, today)) {
    for (const id of new Set(competencies)) grid.get(id)?.push({ kind, path });
  }
  return grid;
}

export interface CompetencyVerdict {
  readonly requirements: Verdict['requirements'];
  /** By entry path: how many competencies it is the strongest evidence for. */
  readonly gifts: ReadonlyMap<string, Gift>;
}

/** Every competency of the category is to be shown; each is credited to its strongest evidence. */
export function judgeCompetencies(
  portfolio: Portfolio,
  rules: Rules,
  today: number,
): CompetencyVerdict {
  const needed = rules.competencies.size;
  const open = new Set(rules.competencies);
  const gifts = new Map<string, Gift>();
  for (const { path, competencies } of evidence(portfolio, rules, today)) {
    const before = open.size;
    for (const id of competencies) open.delete(id);
    const counted = before - open.size;
    if (counted > 0) gifts.set(path, { requirement: 'competencies', counted });
    if (open.size === 0) break;
  }
  const silent = portfolio.training.some((entry) => entry.competencies.length === 0);
  const because = silent && open.size > 0 ? onlyReason('no_competency_named') : [];
  const sums = { counted: needed - open.size, pending: 0, because };
  return { gifts, requirements: [answerFrom('competencies', 'count', needed, sums)] };
}
