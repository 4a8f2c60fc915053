import { type CalendarDate, fromInstant } from '@/lib/core/calendar-date';
import type { Locale } from '@/lib/core/locale';
import { nameUnder } from '@/lib/standards/editions/terms-under';
import type { CategoryCode } from '@/lib/standards/model';
import type { Readiness } from '../model';
import { rulingOf } from './question';

export const letterParts = ['training', 'supervision', 'work'] as const;
export type LetterPart = (typeof letterParts)[number];
/** What each part is measured in. */
export const unitOf = { training: 'minutes', supervision: 'minutes', work: 'months' } as const;

/** What an employer asks about: how much is done of what takes time, and how much is missing. */
export interface LetterLine {
  readonly about: LetterPart;
  readonly unit: (typeof unitOf)[LetterPart];
  readonly needed: number;
  readonly done: number;
  readonly waits: number;
  readonly missing: number;
}

export interface EmployerLetter extends LetterFigures {
  readonly name: string;
  readonly category: CategoryCode;
  /** As the association calls it. */
  readonly called: Readonly<Record<Locale, string>>;
  readonly edition: string;
  readonly asOf: CalendarDate;
  /** Null where nobody has registered yet. */
  readonly registered: {
    readonly association: string;
    readonly on: CalendarDate;
    readonly reference: string;
  } | null;
}

/** How much is done and how much is missing. */
export interface LetterFigures {
  readonly lines: readonly LetterLine[];
  /** Minutes of supervision that those who gave it have confirmed. */
  readonly confirmed: number;
}

const asked = [
  ['training', 'training.total'],
  ['supervision', 'rsc.received'],
  ['work', 'employment'],
] as const;

/** The figures of the letter for an employer: done and missing, by the rules that take time. */
export function letterFigures({
  eligibility,
  facts,
}: Pick<Readiness, 'eligibility' | 'facts'>): LetterFigures {
  const lines = asked.flatMap(([about, id]): readonly LetterLine[] => {
    const found = eligibility.requirements.find((each) => each.id === id);
    if (!found || found.needed === 0) return [];
    const { needed, counted, pending, remaining } = found;
    return [
      { about, unit: unitOf[about], needed, done: counted, waits: pending, missing: remaining },
    ];
  });
  const confirmed = facts.supervision
    .filter(({ attested }) => attested)
    .reduce((sum, { minutes, attestedMinutes }) => sum + (attestedMinutes ?? minutes), 0);
  return { lines, confirmed };
}

/** Everything the letter says of a person, as far as it is no sentence. */
export function employerLetter(readiness: Readiness, name: string): EmployerLetter {
  const { home, question, edition } = readiness;
  const { application, association } = home;
  return {
    name,
    category: question.category,
    called: nameUnder(rulingOf(readiness).overrides, question.category),
    edition: edition.id,
    asOf: question.asOf,
    registered:
      application && association
        ? {
            association: association.name,
            on: fromInstant(application.registeredAt, association.timeZone),
            reference: application.reference,
          }
        : null,
    ...letterFigures(readiness),
  };
}
