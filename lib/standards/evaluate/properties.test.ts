import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysBetween } from '@/lib/core/calendar-date';
import { portfolio, providers } from '@/tests/factories/portfolios';
import { anyPortfolio } from '@/tests/factories/random-portfolios';
import type { PortfolioInput } from '../portfolio';
import { uncountedReasons } from '../reasons';
import { evaluatePortfolio, rulesOfQuestion } from './evaluate';
import { prepare } from './prepare';
import { judgeSessions } from './supervision';
import { bestWindow } from './window';

const quick = { skipFits: true, skipPlan: true } as const;
const judge = (input: PortfolioInput) => evaluatePortfolio(portfolio(input), quick);
const each = (check: (input: PortfolioInput) => void, runs = 800) =>
  fc.assert(fc.property(anyPortfolio, check), { numRuns: runs });

describe('whatever the portfolio', { timeout: 60_000 }, () => {
  it('every entry is conserved: counted, pending and uncounted make what was logged', () => {
    each((input) => {
      for (const entry of judge(input).entries) {
        const lost = entry.uncounted.reduce((sum, part) => sum + part.amount, 0);
        expect(entry.counted + entry.pending + lost).toBeCloseTo(entry.logged, 6);
        expect(Math.min(entry.counted, entry.pending, entry.logged)).toBeGreaterThanOrEqual(0);
        for (const { amount, reason } of entry.uncounted) {
          expect(amount).toBeGreaterThan(0);
          expect(uncountedReasons).toContain(reason);
        }
        expect(new Set(entry.uncounted.map((part) => part.reason)).size).toBe(
          entry.uncounted.length,
        );
      }
    }, 3000);
  });

  it('every minute and month logged in the portfolio is in the answer', () => {
    each((input) => {
      const asked = portfolio(input);
      const answer = evaluatePortfolio(asked, quick);
      const logged = (list: string) =>
        answer.entries.filter((e) => e.path.startsWith(list)).map((e) => e.logged);
      expect(logged('supervision')).toEqual(asked.supervision.map((s) => s.minutes));
      expect(logged('training')).toEqual(
        asked.training.map((t) => t.minutes.imh + t.minutes.dei + t.minutes.rsc_provision),
      );
      logged('employment').forEach((months, i) => {
        const job = asked.employment[i];
        const days = job ? daysBetween(job.from, job.until ?? asked.asOf) : 0;
        expect(Math.abs(months - (days * 12) / 365)).toBeLessThan(0.001);
      });
    }, 800);
  });

  it('a requirement is the sum of what entries give it', () => {
    each((input) => {
      const { requirements, entries } = judge(input);
      for (const r of requirements) {
        if (r.id === 'rsc.continuity') continue;
        const given = entries
          .flatMap((e) => e.toward)
          .filter((t) => t.requirement === r.id)
          .reduce((sum, t) => sum + t.counted, 0);
        expect(r.counted).toBeCloseTo(given, 6);
        if (r.remaining > 0) expect(r.met).toBe(false);
      }
    });
  });

  it('the answer is the same twice, and does not hang on the order of keys or the machine’s zone', () => {
    const zone = process.env.TZ;
    each((input) => {
      const first = evaluatePortfolio(portfolio(input));
      process.env.TZ = 'America/Los_Angeles';
      const again = evaluatePortfolio(structuredClone(portfolio(input)));
      process.env.TZ = zone;
      expect(again).toEqual(first);
    }, 150);
  });

  it('an unchecked provider never voids an hour', () => {
    each((input) => {
      const unknown: PortfolioInput = {
        ...input,
        supervision: (input.supervision ?? []).map((s) => ({
          ...s,
          provider: { ...s.provider, standing: 'unknown' },
        })),
      };
      const sessions = judge(unknown).entries.filter((e) => e.path.startsWith('supervision'));
      for (const { counted, reasons } of sessions) {
        expect(counted).toBe(0);
        expect(
          reasons.filter((r) => r.startsWith('provider_') || r.startsWith('vetting')),
        ).toSatisfy((list: readonly string[]) =>
          list.every((r) => r === 'provider_to_be_verified'),
        );
      }
    });
  });

  it('one more good session, training or day never counts for less', () => {
    each((input) => {
      const relaxed = { ...input, overrides: {} };
      const more: PortfolioInput = {
        ...relaxed,
        supervision: [
          ...(input.supervision ?? []),
          { heldOn: '2025-02-01', minutes: 60, provider: providers.mentorClinical },
        ],
        training: [
          ...(input.training ?? []),
          { completedOn: '2020-01-01', minutes: { imh: 60, dei: 60, rsc_provision: 60 } },
        ],
        leadership: [...(input.leadership ?? []), { from: '2020-01-01', until: '2020-12-31' }],
      };
      const before = judge(relaxed).requirements;
      const after = judge(more).requirements;
      for (const [i, r] of before.entries()) {
        expect(after[i]?.id).toBe(r.id);
        // Months are rounded entry by entry to four places.
        expect((after[i]?.counted ?? 0) + 0.001).toBeGreaterThan(r.counted);
      }
    }, 800);
  });

  it('the fullest window is the fullest there is', () => {
    each((input) => {
      const asked = portfolio({ ...input, category: 'IFS' });
      const sessions = judgeSessions(prepare(asked), rulesOfQuestion(asked)('IFS'), 0).filter(
        (s) => s.fate === 'counted' && !s.session.isPeriod,
      );
      const days = sessions.map((s) => s.session.on.from);
      const inside = (from: number, until: number) =>
        sessions
          .filter((s) => s.session.on.from >= from && s.session.on.until <= until)
          .reduce((sum, s) => sum + s.minutes, 0);
      const best = bestWindow(sessions, 24, () => 0);
      // A window of two years holds 730 or 731 days; brute force may not beat it with the shorter.
      const brute = Math.max(0, ...days.map((from) => inside(from, from + 729)));
      expect(best?.minutes ?? 0).toBeGreaterThanOrEqual(brute);
      if (best) expect(best.minutes).toBe(inside(best.span.from, best.span.until));
    }, 800);
  });
});
