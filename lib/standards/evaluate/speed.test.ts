import { expect, it } from 'vitest';
import { addDays, calendarDate } from '@/lib/core/calendar-date';
import { homeVisitor, portfolio, providers } from '@/tests/factories/portfolios';
import { evaluatePortfolio } from './evaluate';

/** The best of many runs: what the work costs, without what else the machine is doing. */
function fastest(work: () => void): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 60; run += 1) {
    const begun = performance.now();
    work();
    best = Math.min(best, performance.now() - begun);
  }
  return best;
}

it('judges 300 sessions in well under 5 ms, and all fourteen categories under 30 ms', {
  timeout: 60_000,
}, () => {
  const asked = portfolio({
    ...homeVisitor(),
    supervision: Array.from({ length: 300 }, (_, i) => ({
      heldOn: addDays(calendarDate('2020-01-01'), i * 8),
      minutes: 60,
      provider: { ...providers.familySpecialistWithAddOn, name: `Provider ${i % 7}` },
    })),
  });
  expect(fastest(() => evaluatePortfolio(asked, { skipFits: true, skipPlan: true }))).toBeLessThan(
    5,
  );
  expect(fastest(() => evaluatePortfolio(asked))).toBeLessThan(30);
});
