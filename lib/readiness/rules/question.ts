import type { CategoryCode } from '@/lib/standards/model';
import type { Home, Question } from '../model';

/**
 * The question a person's home asks: their application's category and the edition it is
 * bound to, else the category they look at and the edition in force.
 */
export function questionFor(home: Home, looking: CategoryCode | null): Question {
  const { application, association } = home;
  const category = looking ?? application?.category ?? 'IFS';
  const settings = association && {
    association: association.code,
    overrides: { 'membership.required': association.membershipRequired, ...association.overrides },
  };
  return {
    category,
    asOf: home.today,
    ...(application?.editionPinnedAt && application.category === category
      ? { edition: application.edition }
      : {}),
    ...settings,
  };
}
