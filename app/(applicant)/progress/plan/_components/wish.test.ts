import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/core/calendar-date';
import { readWish } from './wish';

const today = calendarDate('2026-11-21');
const read = (asked: Parameters<typeof readWish>[0]) => readWish(asked, today);

describe('what the plan is asked', () => {
  it('reads hours as people type them', () => {
    expect(read({ supervision: '1,5', training: ' 2 ' })).toEqual({
      wish: { supervised: 90, trained: 120 },
      problems: {},
    });
    expect(read({ supervision: '0.001' }).wish).toEqual({ supervised: 1, trained: undefined });
    expect(read({ supervision: '100' }).problems).toEqual({});
  });

  it('wishes nothing where nothing is typed', () => {
    expect(read({ supervision: '', by: '' })).toEqual({
      wish: { supervised: undefined, trained: undefined },
      problems: {},
    });
  });

  it.each(['abc', '0', '-1', '100.1', '2 hours', 'Infinity'])(
    'says that %s is no pace',
    (typed) => {
      expect(read({ supervision: typed, training: '2' })).toEqual({
        wish: { supervised: undefined, trained: 120 },
        problems: { supervision: 'hours' },
      });
      expect(read({ training: typed }).problems).toEqual({ training: 'hours' });
    },
  );

  it('takes a day before a pace, and still says what is wrong with the pace', () => {
    expect(read({ by: '2026-11-22', supervision: 'abc' })).toEqual({
      wish: { by: '2026-11-22' },
      problems: { supervision: 'hours' },
    });
  });

  it.each([
    ['2026-02-30', 'day'],
    ['soon', 'day'],
    ['2026-11-21', 'ahead'],
    ['2020-01-01', 'ahead'],
    ['2076-11-21', 'far'],
  ])('says what is wrong with the day %s', (by, problem) => {
    expect(read({ by, training: '1' })).toEqual({
      wish: { supervised: undefined, trained: 60 },
      problems: { by: problem },
    });
  });

  it('takes the last day it can look at, and the first of a field given twice', () => {
    expect(read({ by: '2076-11-20' }).wish).toEqual({ by: '2076-11-20' });
    expect(read({ training: ['3', 'abc'] }).wish).toEqual({ supervised: undefined, trained: 180 });
  });
});
