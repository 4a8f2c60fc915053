import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/core/calendar-date';
import { editions } from '@/lib/standards/editions/registry';
import {
  judgeSession,
  judgeShown,
  type SessionAsked,
  type ShownCredential,
  supervisorOf,
  whoMayGive,
} from './session';

const today = calendarDate('2026-11-21');
const day = calendarDate;
const asked = (
  supervisor: Parameters<typeof supervisorOf>,
  more: Partial<SessionAsked> = {},
): SessionAsked => ({
  category: 'IFS',
  on: supervisor[2],
  kind: 'reflective',
  format: 'individual',
  provider: supervisorOf(...supervisor),
  ...more,
});
const answer = (...given: Parameters<typeof asked>) => {
  const found = judgeSession(asked(...given), today, editions);
  return found && [found.answer, found.reason];
};

describe('will this count?', () => {
  it('follows the matrix by the day of the session', () => {
    expect(answer(['MHS', 'none', day('2024-12-31')])).toEqual(['counts', null]);
    expect(answer(['MHS', 'none', day('2025-01-01')])).toEqual([
      'does_not_count',
      'provider_not_qualified_on_date',
    ]);
    expect(answer(['MHS', 'endorsed', day('2025-01-01')])).toEqual(['counts', null]);
    expect(answer(['FS', 'endorsed', day('2025-01-01')])).toEqual(['counts', null]);
    expect(answer(['FS', 'emerging', day('2025-06-01')])).toEqual(['counts', null]);
    expect(answer(['FS', 'endorsed', day('2025-01-01')], { category: 'IMHS' })).toEqual([
      'does_not_count',
      'provider_category_too_low',
    ]);
    expect(answer(['FRS', 'none', day('2023-05-01')])).toEqual(['counts', null]);
    expect(answer(['FS-master', 'none', day('2022-09-30')])).toEqual(['counts', null]);
    expect(answer(['FS-master', 'none', day('2022-10-01')])?.[0]).toBe('does_not_count');
  });

  it('never counts peers, administration or clinical supervision, whoever gives it', () => {
    for (const kind of ['peer', 'administrative', 'clinical'] as const)
      expect(answer(['MHM-C', 'none', day('2026-01-15')], { kind })?.[0]).toBe('does_not_count');
    expect(answer(['MHM-C', 'none', day('2026-01-15')], { format: 'group' })?.[0]).toBe('counts');
  });

  it('waits where nobody knows what the supervisor holds, and says who never qualifies', () => {
    expect(answer(['unknown', 'none', day('2026-01-15')])).toEqual([
      'waits',
      'provider_to_be_verified',
    ]);
    for (const kind of ['FA', 'FS', 'MHM-other', 'none'] as const)
      expect(answer(['FA' === kind ? 'FA' : kind, 'none', day('2026-01-15')])).toEqual([
        'does_not_count',
        'provider_not_qualified',
      ]);
  });

  it('says where a category asks for no reflective supervision', () => {
    expect(answer(['MHM-C', 'none', day('2026-01-15')], { category: 'IFA' })).toEqual([
      'does_not_count',
      'not_required',
    ]);
    expect(whoMayGive('IFA', today, editions)).toBeNull();
  });

  it('judges a planned day as well, and none before the first edition', () => {
    expect(answer(['MHM-C', 'none', day('2027-03-01')])).toEqual(['counts', null]);
    expect(answer(['MHM-C', 'none', day('2019-12-31')])).toBeNull();
  });

  it('tells when a degree of one’s own changes the answer', () => {
    const before = asked(['FS-master', 'none', day('2021-05-01')]);
    expect(judgeSession(before, today, editions)).toMatchObject({
      answer: 'counts',
      masterChanges: true,
    });
    const now = asked(['FS', 'endorsed', day('2026-05-01')]);
    expect(judgeSession(now, today, editions)?.masterChanges).toBe(false);
  });

  it('counts an add-on’s hours about the supervision one gives', () => {
    expect(answer(['MHS', 'endorsed', day('2026-01-15')], { category: 'I-ERS' })?.[0]).toBe(
      'counts',
    );
  });

  it('names who may give it and between which days', () => {
    expect(whoMayGive('ECFS', day('2024-12-31'), editions)).toMatchObject({
      row: 'FS',
      until: '2024-12-31',
      from: '2022-10-01',
    });
    expect(whoMayGive('IMHS', today, editions)).toMatchObject({
      standings: ['MHS+ERS', 'MHS+ERS-emerging', 'MHM-C'],
      until: null,
    });
  });
});

describe('a supervisor of the register', () => {
  const mentor: ShownCredential = {
    category: 'IMHM-C',
    standing: 'endorsed',
    issuedOn: day('2025-03-01'),
    validUntil: day('2027-12-31'),
  };
  const session = {
    category: 'IFS',
    on: day('2025-06-01'),
    kind: 'reflective',
    format: 'individual',
  } as const;

  it('counts for what they hold on the day', () => {
    expect(judgeShown(session, [mentor], today, editions)?.answer).toBe('counts');
    const family = { ...mentor, category: 'IFS' } as const;
    expect(judgeShown(session, [family], today, editions)?.reason).toBe('provider_not_qualified');
    const addOn = { ...mentor, category: 'I-ERS', standing: 'emerging' } as const;
    expect(judgeShown(session, [family, addOn], today, editions)?.answer).toBe('counts');
  });

  it('waits for a day before what the register shows', () => {
    const early = { ...session, on: day('2025-02-28') };
    expect(judgeShown(early, [mentor], today, editions)).toMatchObject({
      answer: 'waits',
      reason: 'provider_to_be_verified',
    });
    expect(judgeShown({ ...early, kind: 'peer' }, [mentor], today, editions)?.answer).toBe(
      'does_not_count',
    );
  });
});
