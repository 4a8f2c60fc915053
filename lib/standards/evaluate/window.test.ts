import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, addMonths, calendarDate, dayNumber } from '@/lib/core/calendar-date';
import { ask, requirement } from '@/tests/factories/eligibility';
import { portfolio, providers } from '@/tests/factories/portfolios';
import { evaluatePortfolio } from './evaluate';

const first = calendarDate('2020-01-01');
const days = fc.array(fc.tuple(fc.nat(2000), fc.integer({ min: 1, max: 300 })), {
  minLength: 1,
  maxLength: 24,
});

it('counts in the best window of two years exactly what trying every window counts', () => {
  fc.assert(
    fc.property(days, (held) => {
      const sessions = held.map(([after, minutes], index) => ({
        heldOn: addDays(first, after),
        // No two alike, so that none is a twin of another.
        minutes: minutes * 100 + index,
      }));
      const answer = evaluatePortfolio(
        portfolio({
          category: 'IFS',
          overrides: { 'rsc.window.enforce': 'block' },
          supervision: sessions.map((s) => ({ ...s, provider: providers.mentorClinical })),
        }),
        { skipFits: true, skipPlan: true },
      );
      const inside = (from: number, until: number) =>
        sessions
          .filter(({ heldOn }) => dayNumber(heldOn) >= from && dayNumber(heldOn) <= until)
          .reduce((sum, { minutes }) => sum + minutes, 0);
      const best = sessions.map(({ heldOn }) =>
        inside(dayNumber(heldOn), dayNumber(addMonths(heldOn, 24)) - 1),
      );
      const window = answer.requirements.find(({ id }) => id === 'rsc.window');
      expect(window?.counted).toBe(Math.max(...best));
    }),
    { numRuns: 300 },
  );
});

it('warns of a window with nothing in it where the only total is too long to be placed', () => {
  const answer = ask({
    category: 'IFS',
    supervision: [
      {
        period: { from: '2021-01-01', until: '2025-12-31' },
        minutes: 1440,
        provider: providers.mentorClinical,
      },
    ],
  });
  expect(requirement(answer, 'rsc.received').met).toBe(true);
  expect(answer.warnings).toContainEqual({ id: 'rsc.window', minutes: 0 });
});
