import type { Criterion, JudgedCriterion, Outcome } from './model';

/** How a category of endorsement may end. Source: `review.outcomes` of the default rules. */
export const outcomesOpenTo = (category: string): readonly Outcome[] => {
  if (category.endsWith('-ERS')) return ['endorse', 'emerging', 'defer', 'request_changes'];
  if (/MHM-/.test(category)) return ['approve_for_exam', 'defer', 'request_changes'];
  return ['endorse', 'defer', 'request_changes'];
};

/** How long an applicant has for changes where the desk names no day. */
export const RESPOND_DAYS = 60;

/** Reviewers a category takes where the association has not said otherwise (`review.reviewers`). */
export const defaultReviewers = (category: string): number => (/MHS$|MHM-/.test(category) ? 2 : 1);

/** How many read this category here: the association's own number, from one to three. */
export const reviewersNeeded = (
  category: string,
  own: Readonly<Record<string, unknown>>,
): number => {
  const said = own[category];
  return typeof said === 'number' && Number.isInteger(said) && said >= 1 && said <= 3
    ? said
    : defaultReviewers(category);
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
