import { addDays } from '@/lib/core/calendar-date';
import { competenciesOf } from '@/lib/standards/catalogue';
import { editionById } from '@/lib/standards/editions/registry';
import { evaluatePortfolio } from '@/lib/standards/evaluate/evaluate';
import { unmet } from '@/lib/standards/evaluate/outcome';
import { outlookUnder } from '@/lib/standards/evaluate/outlook';
import type { WishedPaces } from '@/lib/standards/evaluate/pace';
import type { Portfolio } from '@/lib/standards/portfolio';
import { followed } from './follow-plan';

const idsOf = ({ edition, category }: Portfolio) => {
  const found = editionById(edition ?? '');
  return found ? competenciesOf(found, category).map(({ id }) => id) : [];
};

const openOn = (asked: Portfolio) =>
  unmet(
    evaluatePortfolio(asked, { skipFits: true, skipPlan: true }).requirements,
    asked.ignore,
  ).map(({ id }) => id);

/** What is open on the day a plan names and on the day before, for whoever follows it. */
export function keptPlan(asked: Portfolio, wished: WishedPaces = {}) {
  const { plan } = outlookUnder(asked, wished);
  const { readyOn } = plan;
  if (readyOn === null) return { plan, onTheDay: null, before: null };
  const on = (day: typeof readyOn) => openOn(followed(asked, plan, day, idsOf(asked)));
  const before = readyOn === asked.asOf ? null : on(addDays(readyOn, -1));
  return { plan, onTheDay: on(readyOn), before };
}

/** How a plan breaks its word: open on the day it named, or ready before; null where it keeps it. */
export function broken(asked: Portfolio, wished: WishedPaces = {}): string | null {
  const { plan, onTheDay, before } = keptPlan(asked, wished);
  if (onTheDay !== null && onTheDay.length > 0) return `${onTheDay.join()} on ${plan.readyOn}`;
  return before !== null && before.length === 0 ? `ready before ${plan.readyOn}` : null;
}
