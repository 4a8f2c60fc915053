import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '@/lib/core/calendar-date';
import { followed } from '@/tests/factories/follow-plan';
import { portfolio } from '@/tests/factories/portfolios';
import { anyPortfolio } from '@/tests/factories/random-portfolios';
import { competenciesOf } from '../catalogue';
import { editionById } from '../editions/registry';
import type { Portfolio, PortfolioInput } from '../portfolio';
import { evaluatePortfolio } from './evaluate';
import { unmet } from './outcome';

/** A ledger holds nothing that is still to come, and is asked without an association's dated pages. */
function upToToday(input: PortfolioInput): PortfolioInput {
  const { association: _, ...rest } = input;
  const past = (day: string | null | undefined) => !day || day <= input.asOf;
  return {
    ...rest,
    education: (input.education ?? []).filter((e) => past(e.conferredOn)),
    employment: (input.employment ?? []).filter((e) => past(e.from)),
    training: (input.training ?? []).filter((e) => past(e.completedOn)),
    supervision: (input.supervision ?? []).filter((e) => past(e.heldOn) && past(e.period?.until)),
    leadership: (input.leadership ?? []).filter((e) => past(e.from)),
    references: (input.references ?? []).filter((e) => past(e.completedOn)),
  };
}

const idsOf = ({ edition, category }: Portfolio) => {
  const found = editionById(edition ?? '');
  return found ? competenciesOf(found, category).map(({ id }) => id) : [];
};

const openOn = (asked: Portfolio) =>
  unmet(
    evaluatePortfolio(asked, { skipFits: true, skipPlan: true }).requirements,
    asked.ignore,
  ).map(({ id }) => id);

const workAfterDegree = ({ overrides }: Portfolio): boolean =>
  Object.entries(overrides ?? {}).some(([key, value]) => key.endsWith('.afterDegree') && value);

/** What is open on the day the plan names and on the day before, for whoever follows it. */
function kept(asked: Portfolio) {
  const { plan } = evaluatePortfolio(asked, { skipFits: true });
  if (!plan?.readyOn) return null;
  const on = (day: typeof plan.readyOn) => openOn(followed(asked, plan, day, idsOf(asked)));
  return { plan, onTheDay: on(plan.readyOn), before: on(addDays(plan.readyOn, -1)) };
}

describe('whoever follows the plan', { timeout: 60_000 }, () => {
  it('is ready on the day it names, and not the day before', () => {
    fc.assert(
      fc.property(anyPortfolio, (input) => {
        const asked = portfolio(upToToday(input));
        // Work asked for after a degree nobody has recorded: the plan takes it as conferred before.
        fc.pre(asked.education.length > 0 || !workAfterDegree(asked));
        const found = kept(asked);
        if (!found) return;
        expect(found.onTheDay).toEqual([]);
        if (found.plan.readyOn !== asked.asOf) expect(found.before).not.toEqual([]);
      }),
      { numRuns: 300, seed: 1 },
    );
  });
});
