import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, calendarDate } from '@/lib/core/calendar-date';
import { ask, entry, requirement } from '@/tests/factories/eligibility';
import { type Entry, providers } from '@/tests/factories/portfolios';

type Session = Entry<'supervision'>;
const mentor = providers.mentorClinical;
const year = { from: '2025-01-01', until: '2025-12-31' };
const total: Session = { period: year, minutes: 600, provider: mentor };
const hour: Session = { heldOn: '2025-03-10', minutes: 60, provider: mentor };
const judged = (supervision: readonly Session[], more = {}) =>
  ask({ category: 'IFS', supervision: [...supervision], ...more });
/** What of the first session counts when the others stand beside it. */
const counted = (...supervision: readonly Session[]): number =>
  entry(judged(supervision), 'supervision[0]').counted;

describe('a total over a period', () => {
  it('loses what stands in the log with its day, once, and keeps the rest', () => {
    const answer = judged([hour, total, { ...hour, heldOn: '2025-04-10', minutes: 90 }]);
    expect(requirement(answer, 'rsc.received')).toMatchObject({
      counted: 600,
      because: ['already_counted'],
    });
    expect(entry(answer, 'supervision[1]')).toMatchObject({
      logged: 600,
      counted: 450,
      uncounted: [{ amount: 150, reason: 'already_counted' }],
      reasons: ['already_counted'],
    });
    expect(entry(answer, 'supervision[0]').counted).toBe(60);
  });

  it('holds both its first and its last day, and no day beside them', () => {
    const on = (heldOn: string) => counted(total, { ...hour, heldOn });
    expect(['2024-12-31', '2025-01-01', '2025-01-02'].map(on)).toEqual([600, 540, 540]);
    expect(['2025-12-30', '2025-12-31', '2026-01-01'].map(on)).toEqual([540, 540, 600]);
  });

  it('loses it whatever the order of the log, were it a single minute', () => {
    const days = ['2026-03-10', '2025-03-10', '2024-03-10', '2025-06-10', '2025-01-10'];
    const held = days.map((heldOn, at) => ({ ...hour, heldOn, minutes: 10 + at }));
    expect(counted(total, ...held)).toBe(600 - 11 - 13 - 14);
    const answer = judged([total, { ...hour, minutes: 1 }]);
    expect(entry(answer, 'supervision[0]').uncounted).toEqual([
      { amount: 1, reason: 'already_counted' },
    ]);
  });

  it('is about one provider, one format and one focus', () => {
    expect(counted(total, { ...hour, provider: { ...mentor, name: 'Somebody else' } })).toBe(600);
    expect(counted(total, { ...hour, format: 'group' })).toBe(600);
    expect(counted(total, { ...hour, focus: 'rsc_given' })).toBe(600);
    expect(counted(total, { ...hour, mode: 'virtual' })).toBe(540);
    const { name: _, ...nameless } = mentor;
    const anybody = { ...total, provider: nameless };
    expect(counted(anybody, { ...hour, provider: nameless })).toBe(600);
    const blank = { ...mentor, name: ' ' };
    expect(counted({ ...total, provider: blank }, { ...hour, provider: blank })).toBe(600);
  });

  it('loses nothing to what does not count, nor to another total', () => {
    expect(counted(total, { ...hour, kind: 'peer' })).toBe(600);
    expect(counted(total, { ...hour, tracks: ['ECMH'] })).toBe(600);
    expect(counted(total, { ...total, minutes: 300 })).toBe(600);
    expect(counted(total, hour, { ...hour })).toBe(540);
  });

  it('that holds less than its sessions loses all of itself and no more', () => {
    const answer = judged([{ ...total, minutes: 45 }, hour]);
    expect(entry(answer, 'supervision[0]')).toMatchObject({
      counted: 0,
      uncounted: [{ amount: 45, reason: 'already_counted' }],
    });
    expect(requirement(answer, 'rsc.received').counted).toBe(60);
  });

  it('waits with its sessions while nobody has checked the provider', () => {
    const provider = { name: 'Ruth', standing: 'unknown' as const };
    const answer = judged([
      { ...total, provider },
      { ...hour, provider },
    ]);
    expect(entry(answer, 'supervision[0]')).toMatchObject({
      pending: 540,
      uncounted: [{ amount: 60, reason: 'already_counted' }],
      reasons: ['already_counted', 'provider_to_be_verified'],
    });
  });

  it('is split again where only a part was confirmed, or where the window leaves it out', () => {
    const overrides = { 'rsc.requireAttestation': true, 'rsc.window.enforce': 'block' } as const;
    const attested = { ...total, attested: true, attestedMinutes: 500 };
    const near = [1, 2, 3].map((n) => ({ ...hour, heldOn: `2020-0${n}-10`, minutes: 600 }));
    const all = [...near, { ...hour, minutes: 60 }].map((each) => ({ ...each, attested: true }));
    const answer = judged([attested, ...all], { overrides });
    expect(entry(answer, 'supervision[0]')).toMatchObject({
      logged: 600,
      counted: 0,
      uncounted: [
        { amount: 440, reason: 'outside_window' },
        { amount: 100, reason: 'not_attested' },
        { amount: 60, reason: 'already_counted' },
      ],
      reasons: ['not_attested', 'outside_window', 'already_counted'],
    });
  });
});

const first = calendarDate('2024-06-01');
const day = fc.integer({ min: 0, max: 500 });
const who = fc.constantFrom(mentor, { ...mentor, name: 'Provider E' });
const anySession: fc.Arbitrary<Session> = fc.oneof(
  fc.record({ heldOn: day.map((n) => addDays(first, n)), minutes: fc.nat(200), provider: who }),
  fc.tuple(day, fc.nat(300), fc.nat(2000), who).map(([from, length, minutes, provider]) => ({
    period: { from: addDays(first, from), until: addDays(first, from + length) },
    minutes,
    provider,
  })),
);

it('whatever is logged, a total and the days inside it make the larger of the two', () => {
  fc.assert(
    fc.property(fc.array(anySession, { maxLength: 30 }), (supervision) => {
      const answer = judged(supervision);
      let all = 0;
      supervision.forEach(({ period, provider, minutes }, i) => {
        const given = entry(answer, `supervision[${i}]`);
        const lost = given.uncounted.reduce((sum, part) => sum + part.amount, 0);
        expect(given.counted + given.pending + lost).toBe(given.logged);
        all += given.counted;
        if (!period) return;
        const inside = supervision.reduce((sum, other, at) => {
          const { heldOn = '' } = other;
          const within =
            other.provider === provider && heldOn >= period.from && heldOn <= period.until;
          return within ? sum + entry(answer, `supervision[${at}]`).counted : sum;
        }, 0);
        const duplicate = given.reasons.includes('duplicate');
        expect(given.counted + inside).toBe(duplicate ? inside : Math.max(minutes, inside));
      });
      expect(requirement(answer, 'rsc.received').counted).toBe(all);
    }),
    { numRuns: 500 },
  );
});
