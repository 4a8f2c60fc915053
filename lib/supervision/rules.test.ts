import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/core/calendar-date';
import { minutes } from '@/lib/core/minutes';
import type { NewRscSession } from './model';
import { findIdentifying, refusalsFor, sameToProvider } from './rules';

const today = calendarDate('2026-11-21');
const hour: NewRscSession = {
  when: { on: calendarDate('2026-11-17') },
  minutes: minutes(60),
  format: 'individual',
  groupSize: null,
  competencies: [],
  mode: 'virtual',
  kind: 'reflective',
  focus: 'own_work',
  tracks: ['IMH'],
  provider: { kind: 'new', name: 'Ruth Calder', email: null },
};
const fresh = { today, hasTwin: false, again: false };

describe('refusalsFor', () => {
  it('lets the usual weekly hour through', () => {
    expect(refusalsFor(hour, fresh)).toEqual([]);
  });

  it('accepts today and refuses tomorrow', () => {
    expect(refusalsFor({ ...hour, when: { on: today } }, fresh)).toEqual([]);
    const tomorrow = { on: calendarDate('2026-11-22') };
    expect(refusalsFor({ ...hour, when: tomorrow }, fresh)).toEqual(['in_future']);
  });

  it('refuses a period that has not ended or runs backwards', () => {
    const from = calendarDate('2026-01-01');
    const ahead = { from, until: calendarDate('2026-12-31') };
    expect(refusalsFor({ ...hour, when: ahead }, fresh)).toEqual(['in_future']);
    const backwards = { from, until: calendarDate('2025-12-31') };
    expect(refusalsFor({ ...hour, when: backwards }, fresh)).toEqual(['period_backwards']);
  });

  it('knows how much fits into a day and into a period', () => {
    expect(refusalsFor({ ...hour, minutes: minutes(1440) }, fresh)).toEqual([]);
    expect(refusalsFor({ ...hour, minutes: minutes(1441) }, fresh)).toEqual([
      'longer_than_its_time',
    ]);
    const twoDays = { from: calendarDate('2026-01-01'), until: calendarDate('2026-01-02') };
    const total = { ...hour, when: twoDays, minutes: minutes(2880) };
    expect(refusalsFor(total, fresh)).toEqual([]);
    expect(refusalsFor({ ...total, minutes: minutes(2881) }, fresh)).toEqual([
      'longer_than_its_time',
    ]);
  });

  it('asks for the provider of reflective supervision and not of a peer group', () => {
    const nobody = { kind: 'none' } as const;
    expect(refusalsFor({ ...hour, provider: nobody }, fresh)).toEqual(['provider_needed']);
    expect(refusalsFor({ ...hour, kind: 'peer', provider: nobody }, fresh)).toEqual([]);
  });

  it('asks about a twin once, and only when nothing else is wrong', () => {
    const twin = { ...fresh, hasTwin: true };
    expect(refusalsFor(hour, twin)).toEqual(['twin']);
    expect(refusalsFor(hour, { ...twin, again: true })).toEqual([]);
    expect(refusalsFor({ ...hour, minutes: minutes(2000) }, twin)).toEqual([
      'longer_than_its_time',
    ]);
  });
});

describe('findIdentifying', () => {
  it.each([
    ['We spoke about holding the frame when I feel rushed.', []],
    ['I noticed how my own childhood came into the room.', []],
    ['Reflective Supervision helped. Infant Mental Health is about pace.', []],
    ['On Monday Ruth Calder wondered with me.', []],
    ['Hoy hablamos de la Salud Mental Infantil y de mi ritmo.', []],
    ['In March 2026 I began to slow down.', []],
    ['Session of 60 minutes, 3 of 12.', []],
    ['baby born 03/14/2026', ['date']],
    ['DOB in the file', ['date']],
    ['She was born on a winter day', ['date']],
    ['nacida el 4 de marzo de 2026', ['date']],
    ['March 4, 2026 was the birth', ['date']],
    ['2026-03-04', ['date']],
    ['call 313 555 0147 later', ['phone']],
    ['+52 55 1234 5678', ['phone']],
    ['write to mom@example.org', ['email']],
    ['I thought of baby Mia all week', ['child_name']],
    ['the toddler named Leo looked away', ['child_name']],
    ['pensé en la bebé Lucía', ['child_name']],
    ['Jasmine Torres did not come', ['full_name']],
    ['la familia de Lucía Gómez', ['full_name']],
  ] as const)('%s', (text, found) => {
    expect(findIdentifying(text, ['Ruth Calder'])).toEqual(found);
  });
});

it('is the same session to its provider whatever was worked on, and no other fact may differ', () => {
  expect(sameToProvider(hour, { ...hour, competencies: ['attachment'] })).toBe(true);
  expect(
    sameToProvider({ ...hour, tracks: ['IMH', 'ECMH'] }, { ...hour, tracks: ['ECMH', 'IMH'] }),
  ).toBe(true);
  const others: readonly Partial<NewRscSession>[] = [
    { when: { on: today } },
    { when: { from: calendarDate('2026-11-17'), until: calendarDate('2026-11-17') } },
    { minutes: minutes(61) },
    { format: 'group' },
    { groupSize: 6 },
    { mode: 'in_person' },
    { kind: 'peer' },
    { focus: 'rsc_given' },
    { tracks: ['ECMH'] },
  ];
  for (const other of others) expect(sameToProvider(hour, { ...hour, ...other })).toBe(false);
});
