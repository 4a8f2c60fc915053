import 'server-only';
import { cache } from 'react';
import { type CalendarDate, fromInstant } from '@/lib/core/calendar-date';
import { withScope } from '@/lib/platform/db/with-scope';
import { getCategoryNames } from '@/lib/rulebook/queries';
import { settingsOn } from '@/lib/rulebook/rules/standards';
import type { Names } from '@/lib/standards/categories';
import { nameUnder } from '@/lib/standards/editions/terms-under';
import type { CategoryCode } from '@/lib/standards/model';
import type { Overrides } from '@/lib/standards/overrides';
import { publicContext } from './context';
import { publishedRulebook } from './known-standards';
import { activeAssociation, requirePerson } from './visitor';

/** How each association calls its categories, for people who are signed in; asked for once a request. */
export const categoryNames = cache(async () => {
  const { ctx } = await requirePerson();
  return withScope(ctx, (tx) => getCategoryNames(ctx, tx));
});

/** How the association one acts for calls a category today. */
export const deskCategoryNames = async (): Promise<(category: string) => Names> => {
  const [{ who }, called] = await Promise.all([requirePerson(), categoryNames()]);
  const associationId = activeAssociation(who)?.association ?? '';
  return (category) => called({ associationId, category });
};

interface Shown {
  readonly associationCode: string;
  readonly category: CategoryCode;
  readonly issuedOn: CalendarDate;
}

/** How the association that issued a credential called its category then, for anybody. */
export const publicCategoryNames = async (): Promise<(shown: Shown) => Names> => {
  const book = await publishedRulebook();
  return ({ associationCode, category, issuedOn }) =>
    nameUnder(settingsOn(book, associationCode, issuedOn), category);
};

/** What each association has published over the standard for today, for anybody. */
export const publicSettings = async (): Promise<(associationCode: string) => Overrides> => {
  const book = await publishedRulebook();
  const today = fromInstant(publicContext().clock.now(), 'UTC');
  return (associationCode) => settingsOn(book, associationCode, today);
};
