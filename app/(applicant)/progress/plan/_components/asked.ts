import { addMonths, isCalendarDate } from '@/lib/core/calendar-date';
import type { PersonContext } from '@/lib/platform/context';
import { withScope } from '@/lib/platform/db/with-scope';
import type { Readiness } from '@/lib/readiness/model';
import { getReadiness } from '@/lib/readiness/queries';
import { type Outlook, outlookUnder, type Wish } from '@/lib/standards/evaluate/outlook';
import { lookingAt } from '../../../_components/looking';

export type Address = Readonly<Record<string, string | string[] | undefined>>;

const MOST_HOURS = 100;

/** Hours as people type them, "2" or "1.5"; nothing where it is no amount. */
function minutesTyped(typed: string | string[] | undefined): number | undefined {
  const hours = Number(String(typed ?? '').replace(',', '.'));
  return hours > 0 && hours <= MOST_HOURS ? Math.round(hours * 60) : undefined;
}

/** What the address wishes to see: a day before a pace. A day that is no later than today is no wish. */
export function wishOf(asked: Address, { question }: Pick<Readiness, 'question'>): Wish {
  const by = String(asked.by ?? '');
  const latest = addMonths(question.asOf, 600);
  if (isCalendarDate(by) && by > question.asOf && by < latest) return { by };
  return { supervised: minutesTyped(asked.supervision), trained: minutesTyped(asked.training) };
}

/** The readiness and the outlook an address asks for. */
export async function askedFor(
  ctx: PersonContext,
  asked: Address,
): Promise<{ readonly readiness: Readiness; readonly outlook: Outlook } | null> {
  const wishes = { looking: lookingAt(asked.category), skipFits: true, skipPlan: true };
  const readiness = await withScope(ctx, (tx) => getReadiness(ctx, tx, ctx.scope.personId, wishes));
  if (!readiness) return null;
  const { portfolio, edition, overlay } = readiness;
  const outlook = outlookUnder(portfolio, wishOf(asked, readiness), { edition, overlay });
  return { readiness, outlook };
}
