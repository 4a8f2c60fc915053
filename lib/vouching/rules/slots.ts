import type { Edition, ReferenceSlot } from '@/lib/standards/editions/edition';
import { standardOf } from '@/lib/standards/editions/offered';
import { allCategoryCodes, type CategoryCode } from '@/lib/standards/model';

/** A stored category; the database has checked it, so anything else is a bug. */
export const categoryAsked = (code: string): CategoryCode => {
  const known = allCategoryCodes.find((each) => each === code);
  if (!known) throw new RangeError(`No such category: ${code}`);
  return known;
};

/** The places that references fill for a category, in their order. */
export const slotsFor = (edition: Edition, category: string): readonly ReferenceSlot[] =>
  standardOf(edition, categoryAsked(category)).slots.value;
