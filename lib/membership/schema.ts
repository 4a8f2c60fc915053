import { z } from 'zod';
import { calendarDate } from '@/lib/core/calendar-date';
import { adding, changing, chosen, day, id, optionalText } from '@/lib/ledger/schema';
import { membershipKinds } from '@/lib/standards/model';
import type { MembershipFacts } from './model';

const facts = {
  /** One of ours, or 'other' with its name. */
  association: z.union([z.literal('other'), id], 'chooseOne'),
  associationName: optionalText(200),
  kind: chosen(membershipKinds),
  from: day,
  until: day,
};
type Typed = z.output<z.ZodObject<typeof facts>>;

const named = ({ association, associationName }: Typed): boolean =>
  association !== 'other' || Boolean(associationName);
const nameNeeded = { message: 'needed', path: ['associationName'] };

export const addMembershipSchema = z
  .strictObject({ ...facts, ...adding })
  .refine(named, nameNeeded);
export const changeMembershipSchema = z
  .strictObject({ ...facts, ...changing })
  .refine(named, nameNeeded);

/** What was typed, as the facts it means; `nameOf` knows our own associations. */
export const membershipOf = (
  typed: Typed,
  nameOf: (associationId: string) => string | null,
): MembershipFacts => {
  const own = typed.association === 'other' ? null : typed.association;
  const name = own === null ? null : nameOf(own);
  return {
    associationId: name === null ? null : own,
    associationName: name ?? typed.associationName ?? '',
    kind: typed.kind,
    from: calendarDate(typed.from),
    until: calendarDate(typed.until),
    verifiedAt: null,
  };
};
