import fc from 'fast-check';
import { addDays, type CalendarDate, calendarDate } from '@/lib/core/calendar-date';
import type { WishedPaces } from '@/lib/standards/evaluate/pace';
import { enforcements } from '@/lib/standards/model';
import type { Portfolio, PortfolioInput } from '@/lib/standards/portfolio';
import { type Entry, portfolio } from './portfolios';
import { anyPortfolio } from './random-portfolios';

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

/** Sessions that count unless something else is wrong, on days where windows and ages turn. */
const recent = fc.record({
  daysAgo: fc.constantFrom(0, 1, 5, 20, 31, 60, 100, 200, 365, 366, 400, 700, 731, 1500),
  minutes: fc.constantFrom(20, 60, 300, 900),
  focus: fc.constantFrom('own_work' as const, 'rsc_given' as const),
  name: fc.constantFrom('Ana', 'Bo', 'Cleo'),
  servesOn: fc.constantFrom(null, null, 0, 1, 40, 300),
});

/** What an association may enforce, each as likely as not. */
const enforced = fc.record({
  'rsc.window.enforce': fc.constantFrom(...enforcements, 'block'),
  'rsc.continuity.enforce': fc.constantFrom(...enforcements, 'block'),
  'rsc.whileServing': fc.constantFrom(...enforcements),
  'rsc.maxAgeMonths': fc.constantFrom(null, null, 12, 24, 36),
  'training.maxAgeMonths': fc.constantFrom(null, 12, 24),
  'FS.afterDegree': fc.boolean(),
  'work.volunteerAddsUp': fc.boolean(),
});

type Recent = typeof recent extends fc.Arbitrary<infer T> ? T : never;

const sessionOf =
  (asOf: CalendarDate) =>
  ({ daysAgo, minutes, focus, name, servesOn }: Recent): Entry<'supervision'> => {
    const until = servesOn === null ? null : addDays(asOf, servesOn);
    const endorsements = [{ category: 'IMHM-C' as const, from: '2010-01-01', until }];
    const heldOn = addDays(asOf, -daysAgo);
    return { heldOn, minutes, focus, attested: true, provider: { name, endorsements } };
  };

const strict = fc
  .tuple(anyPortfolio, enforced, fc.array(recent, { maxLength: 8 }), fc.boolean())
  .map(([input, overrides, sessions, degree]) => ({
    ...input,
    overrides: { ...input.overrides, ...overrides },
    education: degree ? (input.education ?? []) : [],
    supervision: [
      ...(input.supervision ?? []).slice(0, 4),
      ...sessions.map(sessionOf(calendarDate(input.asOf))),
    ],
  }));

const pace = fc.constantFrom(undefined, undefined, 7, 30, 45, 61, 300, 1000);

/** A ledger to plan for and the paces wished, as often as not where an association enforces much. */
export const anyPlanned: fc.Arbitrary<{
  readonly asked: Portfolio;
  readonly wished: WishedPaces;
}> = fc.record({
  asked: fc.oneof(anyPortfolio, strict).map((input) => portfolio(upToToday(input))),
  wished: fc.record({ supervised: pace, trained: pace }),
});
