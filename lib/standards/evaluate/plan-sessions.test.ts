import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/core/calendar-date';
import { held } from '@/tests/factories/plan-of';
import { portfolio } from '@/tests/factories/portfolios';
import { rulesOfQuestion } from './evaluate';
import { judge } from './judge';
import { supervisionAhead } from './plan-sessions';
import { prepare } from './prepare';

function ahead(...supervision: ReturnType<typeof held>[]) {
  const asked = portfolio({ category: 'IMHM-C', supervision });
  const prepared = prepare(asked);
  return supervisionAhead(prepared, judge(prepared, rulesOfQuestion(asked, {})('IMHM-C')));
}

const pace = { source: 'own', minutesPerMonth: 60 } as const;
const load = { from: calendarDate('2026-11-21'), pace, minutes: 100, about: 50 };
const day = calendarDate('2027-02-01');

describe('sessions to come', () => {
  it('are reflective and confirmed, alone and in the same room, with a mentor by their own word', () => {
    const [first] = ahead().judgedOf(day, load);
    expect(first?.session.entry).toMatchObject({
      heldOn: '2026-12-21',
      format: 'individual',
      mode: 'in_person',
      kind: 'reflective',
      attested: true,
      provider: { standing: 'stated', endorsements: [{ category: 'IMHM-C' }] },
    });
  });

  it('turn to the supervision one gives at the end, be it in the midst of a month', () => {
    const told = ahead()
      .judgedOf(day, load)
      .map(({ session: { entry }, fate }) => [entry.heldOn, entry.focus, entry.minutes, fate]);
    expect(told).toEqual([
      ['2026-12-21', 'own_work', 50, 'counted'],
      ['2026-12-21', 'rsc_given', 10, 'counted'],
      ['2027-01-21', 'own_work', 0, 'counted'],
      ['2027-01-21', 'rsc_given', 40, 'counted'],
    ]);
  });

  it('are held with whoever gave the session to stay with', () => {
    const known = ahead(held('2026-10-10', 60, 'Bo'));
    const [, last] = known.judgedOf(day, load, known.past[0]);
    expect(last?.session.entry.provider?.name).toBe('Bo');
  });
});
