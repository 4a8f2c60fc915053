import { dayNumber } from '@/lib/core/calendar-date';
import { categoryHeld } from '../categories';
import type { CategoryCode, FormerCategoryCode } from '../model';
import type { Replacement } from './providers';

/**
 * What somebody who was given a category holds on a day. A level is its category; a category that was
 * replaced is itself until the day of the replacement, and from then on what took its place.
 */
export function heldOn(
  code: CategoryCode | FormerCategoryCode,
  day: number,
  replaced: readonly Replacement[],
): readonly CategoryCode[] {
  const category = categoryHeld(code);
  const by = replaced.find((each) => each.category === category && dayNumber(each.on) <= day);
  return by ? by.becomes : [category];
}
