import type { DecisionOutcome } from '@/lib/applications/reasons';
import type { Locale } from '@/lib/core/locale';
import { type Competency, domainNames } from '@/lib/standards/editions/competency';
import type { RequirementId } from '@/lib/standards/requirements';
import { requirementName } from '@/lib/standards/say/say';
import type { Criterion, Outcome } from './model';

/** The outcomes as the letter and the catalogue of reasons call them. */
export const spoken = {
  endorse: 'approved',
  emerging: 'emerging',
  approve_for_exam: 'approved_for_exam',
  defer: 'deferred',
  request_changes: 'changes_requested',
} as const satisfies Record<Outcome, DecisionOutcome>;

/** A line's address within a page, and the end of its link. */
export const anchorOf = (line: Criterion): string =>
  `line-${line.kind}-${line.key.replaceAll('.', '-')}`;

/** What a line of the rubric is called, by the competencies of the edition the portfolio was read under. */
export const criterionName = (
  competencies: readonly Competency[],
  line: Criterion,
  locale: Locale,
): string => {
  if (line.kind === 'requirement') return requirementName(line.key as RequirementId, locale);
  const found = competencies.find(({ id }) => id === line.key);
  return found ? found.name[locale] : line.key;
};

/** A part of the rubric under one heading: the requirements, or one domain of competencies. */
export interface RubricGroup {
  /** Null for the requirements. */
  readonly title: string | null;
  readonly lines: readonly Criterion[];
}

/** The rubric by its headings, in its own order. */
export const rubricGroups = (
  competencies: readonly Competency[],
  rubric: readonly Criterion[],
  locale: Locale,
): readonly RubricGroup[] => {
  const domainOf = new Map(competencies.map(({ id, domain }) => [id, domainNames[domain][locale]]));
  const groups = new Map<string | null, Criterion[]>();
  for (const line of rubric) {
    const title = line.kind === 'requirement' ? null : (domainOf.get(line.key) ?? line.key);
    groups.set(title, [...(groups.get(title) ?? []), line]);
  }
  return [...groups].map(([title, lines]) => ({ title, lines }));
};
