import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/core/calendar-date';
import { editions } from '@/lib/standards/editions/registry';
import { firstDayOf, sessionProblems, typedSession } from './session';

const today = calendarDate('2026-11-21');
const first = firstDayOf(editions);
const whole = {
  category: 'IFS',
  on: '2026-03-01',
  kind: 'reflective',
  format: 'group',
  holds: 'MHM-C',
};
const problems = (more: Record<string, string | string[]>) =>
  sessionProblems(typedSession({ ...whole, ...more }), { today, first });

describe('a session as the address brings it', () => {
  it('is read whole, the add-on left out meaning none', () => {
    expect(typedSession(whole)).toMatchObject({ ...whole, addOn: 'none', name: '', number: null });
    expect(problems({})).toEqual({});
    expect(problems({ holds: '', name: 'Ruth' })).toEqual({});
  });

  it('is asked for again where something is missing, each beside its field', () => {
    expect(sessionProblems(typedSession({}), { today, first })).toEqual({
      category: 'category',
      on: 'on',
      kind: 'kind',
      format: 'format',
      name: 'supervisor',
    });
    expect(problems({ on: '2026-02-30' })).toEqual({ on: 'on' });
    expect(problems({ on: '2019-12-31' })).toEqual({ on: 'onTooEarly' });
    expect(problems({ on: '2028-11-22' })).toEqual({ on: 'onTooLate' });
    expect(problems({ on: '2028-11-21' })).toEqual({});
    expect(problems({ name: 'Ru' })).toEqual({ name: 'name' });
    expect(problems({ category: 'IFRS' })).toEqual({ category: 'category' });
    expect(problems({ kind: ['peer', 'clinical'] })).toEqual({ kind: 'kind' });
  });
});
