import { addMonths, type CalendarDate } from '@/lib/core/calendar-date';
import type { Locale } from '@/lib/core/locale';
import { oneLine } from '@/lib/core/plain-text';
import { dayInWords, type Translator, translatorFor } from '@/lib/platform/translator';
import en from '@/messages/en/letters.json';
import es from '@/messages/es/letters.json';
import { type GivenReason, reasonAnswers, resubmissionFor } from './reasons';

const catalogues = { en, es } as const;

/** The facts that differ from one outcome to another. */
export type LetterOutcome =
  | { readonly outcome: 'approved' }
  | { readonly outcome: 'endorsed'; readonly number: string; readonly mark: string }
  | {
      readonly outcome: 'emerging';
      readonly completeBy: CalendarDate;
      readonly reasons: readonly GivenReason[];
    }
  | { readonly outcome: 'approved_for_exam'; readonly examBy: CalendarDate }
  | { readonly outcome: 'deferred'; readonly reasons: readonly GivenReason[] }
  | {
      readonly outcome: 'changes_requested';
      readonly respondBy: CalendarDate;
      readonly reasons: readonly GivenReason[];
    };

export type LetterFacts = LetterOutcome & {
  readonly names: {
    readonly applicant: string;
    readonly association: string;
    readonly coordinator: string;
    /** The category in the words of the letter's language. */
    readonly category: string;
  };
  readonly decidedOn: CalendarDate;
  readonly standardsYear: number;
  /** What the coordinator wishes to say was good; it stands before what is missing. */
  readonly strengths: string | null;
  readonly locale: Locale;
};

/** A letter as text: the page and the mail show the same. */
export interface Letter {
  readonly subject: string;
  readonly paragraphs: readonly string[];
}

const NOTE_LIMIT = 2000;

const reasonLines = (reasons: readonly GivenReason[], t: Translator): readonly string[] =>
  reasons.map(({ code, note }, index) => {
    const words = t(`reasons.${code}.letter`);
    const reason = reasonAnswers(code).asksDocument ? `${words} ${t('document')}` : words;
    const said = oneLine(note ?? '', NOTE_LIMIT);
    if (!said) return t('reason', { index: index + 1, reason });
    return t('reasonWithNote', { index: index + 1, reason, note: said });
  });

const againSentence = (
  reasons: readonly GivenReason[],
  decidedOn: CalendarDate,
  locale: Locale,
  t: Translator,
): string => {
  const again = resubmissionFor(reasons);
  if (typeof again === 'string') return t(`deferred.${again}`);
  const resubmitFrom = dayInWords(addMonths(decidedOn, again.afterMonths), locale);
  return t('deferred.later', { resubmitFrom });
};

const bodyOf = (facts: LetterFacts, t: Translator): readonly string[] => {
  const day = (date: CalendarDate) => dayInWords(date, facts.locale);
  const says = (key: string, values = {}) => t(`${facts.outcome}.${key}`, values);
  switch (facts.outcome) {
    case 'approved':
      return [says('p2')];
    case 'endorsed':
      return [says('p2', { number: facts.number, mark: facts.mark }), says('p3')];
    case 'approved_for_exam':
      return [says('p2', { examBy: day(facts.examBy) })];
    case 'emerging':
      return [
        says('reasons'),
        ...reasonLines(facts.reasons, t),
        says('p2', { completeBy: day(facts.completeBy) }),
      ];
    case 'deferred':
      return [
        says('reasons'),
        ...reasonLines(facts.reasons, t),
        againSentence(facts.reasons, facts.decidedOn, facts.locale, t),
        says('kept'),
      ];
    case 'changes_requested':
      return [
        says('reasons'),
        ...reasonLines(facts.reasons, t),
        says('p2', { respondBy: day(facts.respondBy) }),
      ];
  }
};

/** The letter for a decision: what was decided, what was good, what is open, what comes next. */
export const composeLetter = (facts: LetterFacts): Letter => {
  const t = translatorFor(facts.locale, catalogues[facts.locale]);
  const association = oneLine(facts.names.association);
  const strengths = oneLine(facts.strengths ?? '', NOTE_LIMIT);
  const opening = t(`${facts.outcome}.p1`, {
    category: oneLine(facts.names.category),
    association,
    decidedOn: dayInWords(facts.decidedOn, facts.locale),
    year: String(facts.standardsYear),
  });
  const coordinator = oneLine(facts.names.coordinator);
  return {
    subject: t(`${facts.outcome}.subject`),
    paragraphs: [
      t('dear', { name: oneLine(facts.names.applicant) }),
      opening,
      ...(strengths ? [t('strengths', { strengths })] : []),
      ...bodyOf(facts, t),
      t('sincerely'),
      t('signature', { coordinator, association }),
    ],
  };
};
