import type { EntryAnswer } from '@/lib/standards/eligibility';
import type { Reason } from '@/lib/standards/reasons';
import type { NewRscSession } from '@/lib/supervision/model';

// Refused or asked about in its own words by the form, or true of every session of the category.
const notAsked: readonly Reason[] = ['in_future', 'duplicate', 'not_required'];

/**
 * Whether a person is asked before a session is saved: it will not count, or only in part; or its
 * provider is new and without an address, so that nobody can ever look them up.
 */
export function asksBeforeSaving(
  { uncounted, pending }: Pick<EntryAnswer, 'uncounted' | 'pending'>,
  { provider }: Pick<NewRscSession, 'provider'>,
): boolean {
  if (uncounted.some(({ reason }) => !notAsked.includes(reason))) return true;
  return pending > 0 && provider.kind === 'new' && provider.email === null;
}

/** What a person has been told of a session, as one word: the amounts and the reasons. */
export const seenOf = ({ counted, pending, reasons }: EntryAnswer): string =>
  [counted, pending, ...reasons].join(' ');
