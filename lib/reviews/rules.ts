import { categoryOf } from '@/lib/standards/categories';
import type { Edition } from '@/lib/standards/editions/edition';
import { allCategoryCodes } from '@/lib/standards/model';
import type { Criterion, JudgedCriterion, Outcome } from './model';

/** How a category of endorsement may end. Source: `review.outcomes` of the default rules. */
export const outcomesOpenTo = (category: string): readonly Outcome[] => {
  if (category.endsWith('-ERS')) return ['endorse', 'emerging', 'defer', 'request_changes'];
  if (/MHM-/.test(category)) return ['approve_for_exam', 'defer', 'request_changes'];
  return ['endorse', 'defer', 'request_changes'];
};

/** How long an applicant has for changes where the desk names no day. */
export const RESPOND_DAYS = 60;

/**
 * How many read this category here: the association's own number, from one to three, else what the
 * edition says. A category of no edition is read by two, so that nobody is read by too few.
 */
export const reviewersNeeded = (
  category: string,
  own: Readonly<Record<string, unknown>>,
  edition: Edition | null,
): number => {
  const said = own[category];
  if (typeof said === 'number' && Number.isInteger(said) && said >= 1 && said <= 3) return said;
  const known = allCategoryCodes.find((code) => code === category);
  const standard = known && edition?.categories[categoryOf(known).family];
  return standard ? standard.reviewers.value : 2;
};

const name = (criterion: Criterion): string => `${criterion.kind}:${criterion.key}`;

/** What stops a review from being handed in: lines not judged, or a doubt without a word about it. */
export const missingFrom = (
  rubric: readonly Criterion[],
  judged: readonly JudgedCriterion[],
): { readonly unjudged: readonly Criterion[]; readonly unexplained: readonly Criterion[] } => {
  const by = new Map(judged.map((each) => [name(each), each]));
  return {
    unjudged: rubric.filter((line) => !by.has(name(line))),
    unexplained: rubric.filter((line) => {
      const found = by.get(name(line));
      return found !== undefined && found.verdict !== 'shown' && found.note.trim() === '';
    }),
  };
};

/** What a portfolio and its ratings hold on one competency, in numbers. */
export interface Pointers {
  readonly ratings: number;
  readonly courses: number;
  readonly trainings: number;
  readonly jobs: number;
}

type Naming = { readonly competencies: readonly string[] };

/** Counts where a competency is named: what a reviewer looks up before judging it. */
export const pointersTo = (
  competency: string,
  ledger: {
    readonly education: readonly Naming[];
    readonly training: readonly Naming[];
    readonly employment: readonly Naming[];
  },
  ratings: readonly { readonly competencies?: unknown }[],
): Pointers => {
  const naming = (list: readonly { readonly competencies?: unknown }[]) =>
    list.filter(
      (each) => Array.isArray(each.competencies) && each.competencies.includes(competency),
    ).length;
  return {
    ratings: naming(ratings),
    courses: naming(ledger.education),
    trainings: naming(ledger.training),
    jobs: naming(ledger.employment),
  };
};

/** The lines on which reviewers differ: what is left to talk about once all are in. */
export const differences = (
  reviews: readonly (readonly JudgedCriterion[])[],
): readonly Criterion[] => {
  const said = new Map<string, { readonly line: Criterion; readonly verdicts: Set<string> }>();
  for (const judged of reviews)
    for (const each of judged) {
      const entry = said.get(name(each)) ?? {
        line: { kind: each.kind, key: each.key },
        verdicts: new Set(),
      };
      entry.verdicts.add(each.verdict);
      said.set(name(each), entry);
    }
  return [...said.values()].filter((each) => each.verdicts.size > 1).map((each) => each.line);
};
