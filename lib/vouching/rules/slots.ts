import type { Edition, ReferenceSlot } from '@/lib/standards/editions/edition';
import { standardOf } from '@/lib/standards/editions/offered';
import { editionById } from '@/lib/standards/editions/registry';
import { allCategoryCodes, type CategoryCode } from '@/lib/standards/model';

/** The edition an application was made under; one that is not published is a bug. */
export const editionAsked = (id: string): Edition => {
  const edition = editionById(id);
  if (!edition) throw new RangeError(`No such edition: ${id}`);
  return edition;
};

/** A stored category; the database has checked it, so anything else is a bug. */
export const categoryAsked = (code: string): CategoryCode => {
  const known = allCategoryCodes.find((each) => each === code);
  if (!known) throw new RangeError(`No such category: ${code}`);
  return known;
};

/** The places that references fill for a category, in their order. */
export const slotsFor = (edition: string, category: string): readonly ReferenceSlot[] =>
  standardOf(editionAsked(edition), categoryAsked(category)).slots.value;
