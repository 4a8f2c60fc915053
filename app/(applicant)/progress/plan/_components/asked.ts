import { cache } from 'react';
import type { PersonContext } from '@/lib/platform/context';
import { withScope } from '@/lib/platform/db/with-scope';
import type { Readiness } from '@/lib/readiness/model';
import { getReadiness } from '@/lib/readiness/queries';
import { type Outlook, outlookUnder } from '@/lib/standards/evaluate/outlook';
import { requirePerson } from '@/lib/web/visitor';
import { lookingAt } from '../../../_components/looking';
import { type Address, type Problems, readWish } from './wish';

interface AskedPlan {
  readonly readiness: Readiness;
  readonly outlook: Outlook;
  /** What of the address is no wish, by field. */
  readonly problems: Problems;
}

/** The readiness and the outlook an address asks for; what cannot be read wishes nothing. */
export async function askedFor(ctx: PersonContext, asked: Address): Promise<AskedPlan | null> {
  const wishes = { looking: lookingAt(asked.category), skipFits: true, skipPlan: true };
  const readiness = await withScope(ctx, (tx) => getReadiness(ctx, tx, ctx.scope.personId, wishes));
  if (!readiness) return null;
  const { portfolio, edition, overlay, question } = readiness;
  const { wish, problems } = readWish(asked, question.asOf);
  return { readiness, problems, outlook: outlookUnder(portfolio, wish, { edition, overlay }) };
}

/** What the page's own address asks for, read once for its title and its body. */
export const askedHere = cache(async (search: Promise<Address>) => {
  const { ctx } = await requirePerson();
  return askedFor(ctx, await search);
});
