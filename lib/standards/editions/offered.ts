import { categoryOf } from '../categories';
import { allCategoryCodes, type CategoryCode } from '../model';
import type { CategoryStandard, Edition } from './edition';

/** Whether an edition has the category at all; whether an association offers it is another question. */
export const offers = (edition: Edition, code: CategoryCode): boolean =>
  edition.categories[categoryOf(code).family] !== undefined;

/** Every category of an edition, in the published order. */
export const codesOf = (edition: Edition): readonly CategoryCode[] =>
  allCategoryCodes.filter((code) => offers(edition, code));

/** What an edition asks of a category. Asking of one it does not have is a bug: parsing refuses it. */
export function standardOf(edition: Edition, code: CategoryCode): CategoryStandard {
  const standard = edition.categories[categoryOf(code).family];
  if (!standard) throw new RangeError(`${code} is not a category of edition ${edition.id}`);
  return standard;
}
