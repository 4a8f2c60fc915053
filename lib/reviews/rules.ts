import { offers } from '@/lib/standards/editions/offered';
import {
  emergingOffered,
  examAsked,
  type Ruling,
  reviewersUnder,
} from '@/lib/standards/editions/terms-under';
import { allCategoryCodes, type CategoryCode } from '@/lib/standards/model';
import type { Criterion, JudgedCriterion, Outcome } from './model';

const known = (category: string, { edition }: Ruling): CategoryCode | null => {
  const code = allCategoryCodes.find((each) => each === category);
  return code && offers(edition, code) ? code : null;
};

/** How an application may end: as its own edition and its association's settings have it. */
export const outcomesOpenTo = (category: string, ruling: Ruling): readonly Outcome[] => {
  const code = known(category, ruling);
  const approved = code && examAsked(ruling, code) ? 'approve_for_exam' : 'endorse';
  const emerging = code !== null && emergingOffered(ruling, code);
  return [approved, ...(emerging ? (['emerging'] as const) : []), 'defer', 'request_changes'];
};

/** How long an applicant has for changes where the desk names no day. */
export const RESPOND_DAYS = 60;

/**
 * How many read this category here: as the association set it, else as the edition says. A category of
 * no edition is read by two, so that nobody is read by too few.
 */
export const reviewersNeeded = (category: string, ruling: Ruling): number => {
  const code = known(category, ruling);
  return code ? reviewersUnder(ruling.edition, ruling.overrides, code) : 2;
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
