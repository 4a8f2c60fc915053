import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/core/calendar-date';
import { says } from '@/lib/standards/editions/overlay';
import { editions } from '@/lib/standards/editions/registry';
import type { Overrides } from '@/lib/standards/overrides';
import { shippedStandards } from '@/lib/standards/published/known-standards';
import { homeVisitorAnswers } from '@/tests/factories/finder-answers';
import { courseOf, hoursAsked } from './questions';
import { resultOf } from './result';
import { standpointOf } from './standpoint';

const today = calendarDate('2026-11-21');
const under = (overrides: Overrides) =>
  standpointOf(
    {
      editions,
      overlayOf: (code) =>
        code === 'XX'
          ? { association: 'XX', periods: [says(overrides, 'A test.')], sources: {} }
          : null,
    },
    today,
    'XX',
  );
const codes = (list: readonly { readonly code: string }[]) => list.map(({ code }) => code);

describe('the finder under an association', () => {
  it('knows the most that any category asks here', () => {
    expect(standpointOf(shippedStandards, today).enough).toEqual({
      training: { total: 48, dei: 3, provision: 15 },
      rsc: { hours: 50, about: 25, from: 'mentor' },
    });
    const { enough } = under({ 'MHS.training.total': 3600, 'FS.rsc.received': 3660 });
    expect([enough.training.total, enough.rsc.hours]).toEqual([60, 61]);
  });

  it('judges by the overlay: what it asks decides', () => {
    expect(
      codes(resultOf(homeVisitorAnswers, standpointOf(shippedStandards, today)).now),
    ).toContain('IFS');
    const { now, other } = resultOf(
      homeVisitorAnswers,
      under({ 'FS.education.minDegree': 'bachelor' }),
    );
    expect(codes(now)).not.toContain('IFS');
    expect(other.find(({ code }) => code === 'IFS')?.deciding?.requirement.id).toBe('education');
    const asked = under({ 'FS.training.total': 3000, 'FA.training.total': 3000 });
    expect(codes(resultOf(homeVisitorAnswers, asked).now)).toEqual([]);
    expect(hoursAsked(homeVisitorAnswers, asked).dei).toBe(true);
  });

  it('puts what is not offered on a heap of its own and asks nothing about it', () => {
    const infants = under({ 'tracks.offered': ['IMH'] });
    const found = resultOf({ ...homeVisitorAnswers, ages: 'both' }, infants);
    expect(codes(found.closed)).toHaveLength(7);
    expect([...codes(found.now), ...codes(found.later), ...codes(found.other)]).not.toContain(
      'ECFA',
    );
    expect(courseOf({ ages: 'child', work: 'direct' }, infants).next).toBeNull();
    expect(courseOf({ ages: 'infant', work: 'direct' }, infants).next).toBe('education');
  });

  it('keeps the association while answers are dropped, and knows no day before the first edition', () => {
    const course = courseOf({ ...homeVisitorAnswers, association: 'XX', work: 'none' }, under({}));
    expect(course.answers.association).toBe('XX');
    expect(() => standpointOf(shippedStandards, calendarDate('2019-12-31'))).toThrow(RangeError);
  });
});
