import { settingsUnder } from '@/lib/standards/editions/settings-under';
import type { Ruling } from '@/lib/standards/editions/terms-under';
import type { CategoryCode } from '@/lib/standards/model';
import type { Home, Question, Readiness } from '../model';

/**
 * The question a person's home asks: their application's category and the edition it is
 * bound to, else the category they look at and the edition in force.
 */
export function questionFor(home: Home, looking: CategoryCode | null): Question {
  const { application, association } = home;
  const category = looking ?? application?.category ?? 'IFS';
  return {
    category,
    asOf: home.today,
    ...(application?.editionPinnedAt && application.category === category
      ? { edition: application.edition }
      : {}),
    ...(association ? { association: association.code } : {}),
  };
}

/** What a ledger was judged by: the edition, and what the overlay says on the day of the question. */
export const rulingOf = ({
  edition,
  overlay,
  question,
}: Pick<Readiness, 'edition' | 'overlay' | 'question'>): Ruling => ({
  edition,
  overrides: settingsUnder(edition, overlay, question.asOf),
});
