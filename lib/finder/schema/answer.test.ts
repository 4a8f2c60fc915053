import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/core/calendar-date';
import { questionIds } from '../model';
import { readAnswer } from './answer';

const today = calendarDate('2026-11-21');
const read = (
  ...[id, typed]: [Parameters<typeof readAnswer>[0], Record<string, string | string[]>]
) => readAnswer(id, typed, today);

describe('an answer as a form sends it', () => {
  it('is read into what it means', () => {
    expect(read('ages', { choice: 'both' })).toEqual({ ok: true, value: { ages: 'both' } });
    expect(read('since', { month: '3', year: '2021' })).toEqual({
      ok: true,
      value: { since: '2021-03' },
    });
    expect(read('traits', {})).toEqual({ ok: true, value: { traits: [] } });
    expect(read('traits', { trait: ['focus', 'licensed'] })).toEqual({
      ok: true,
      value: { traits: ['focus', 'licensed'] },
    });
    expect(read('giving', { choice: 'no', year: 'x' })).toEqual({
      ok: true,
      value: { giving: 'no' },
    });
    expect(read('giving', { choice: 'yes', month: '11', year: '2026' })).toEqual({
      ok: true,
      value: { giving: '2026-11' },
    });
    expect(read('degree', { year: '1999' })).toEqual({ ok: true, value: { degree: 1999 } });
    expect(read('training', { total: '35', dei: '3' })).toEqual({
      ok: true,
      value: { training: { total: 35, dei: 3, provision: 0 } },
    });
    expect(read('rsc', { hours: '0' })).toEqual({
      ok: true,
      value: { rsc: { hours: 0, about: 0, from: 'unsure' } },
    });
  });

  it('is refused beside its field, with a sentence', () => {
    const problems = (...asked: Parameters<typeof read>) => {
      const answer = read(...asked);
      return answer.ok ? {} : answer.error;
    };
    expect(problems('work', { choice: 'astronaut' })).toEqual({ choice: 'problems.choose' });
    expect(problems('since', { month: '13', year: '21' })).toEqual({
      month: 'problems.month',
      year: 'problems.year',
    });
    expect(problems('since', { month: '12', year: '2026' })).toEqual({ year: 'problems.future' });
    expect(problems('degree', { year: '2027' })).toEqual({ year: 'problems.future' });
    expect(problems('leading', { choice: 'yes', month: '2', year: '' })).toEqual({
      year: 'problems.year',
    });
    expect(problems('training', { total: '' })).toEqual({ total: 'problems.hours' });
    expect(problems('training', { total: '10', dei: '11' })).toEqual({ dei: 'problems.parts' });
    expect(problems('training', { total: '1000' })).toEqual({ total: 'problems.mostHours' });
    expect(problems('training', { total: '1.5' })).toEqual({ total: 'problems.number' });
    expect(problems('rsc', { hours: '5' })).toEqual({ from: 'problems.choose' });
    expect(problems('rsc', { hours: '5', about: '6', from: 'mentor' })).toEqual({
      about: 'problems.parts',
    });
    for (const id of questionIds) {
      if (id === 'traits') continue;
      expect(Object.values(problems(id, {})).every((key) => key.startsWith('problems.'))).toBe(
        true,
      );
      expect(Object.keys(problems(id, {})).length).toBeGreaterThan(0);
    }
  });
});
