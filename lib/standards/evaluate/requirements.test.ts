import { describe, expect, it } from 'vitest';
import { addDays, calendarDate } from '@/lib/core/calendar-date';
import { ask, requirement } from '@/tests/factories/eligibility';
import {
  type Entry,
  homeVisiting,
  homeVisitor,
  portfolio,
  providers,
  sessions,
  training,
} from '@/tests/factories/portfolios';
import { alliance2025 } from '../editions/alliance-2025';
import { type CategoryStandard, edition, high } from '../editions/edition';
import type { Unit } from '../model';
import type { Reason } from '../reasons';
import type { RequirementId } from '../requirements';
import { evaluatePortfolio } from './evaluate';

const met = (id: RequirementId, unit: Unit, needed: number, counted: number) => {
  const because: readonly Reason[] = [];
  return { id, unit, needed, counted, met: true, pending: 0, remaining: 0, because };
};
const short = (
  id: RequirementId,
  unit: Unit,
  needed: number,
  counted = 0,
  because: readonly Reason[] = [],
) => ({
  ...met(id, unit, needed, counted),
  met: false,
  remaining: needed - counted,
  because,
});

describe('every requirement, with its unit and its figures', () => {
  it('of a home visitor who has all a Family Specialist needs', () => {
    expect(ask(homeVisitor()).requirements).toEqual([
      met('education', 'yes_no', 0, 1),
      met('employment', 'months', 24, 41.7534),
      met('training.total', 'minutes', 1980, 2100),
      met('training.imh', 'minutes', 1800, 1920),
      met('training.dei', 'minutes', 180, 180),
      met('rsc.received', 'minutes', 1440, 1440),
      met('references.count', 'count', 3, 3),
      met('references.current_supervisor', 'count', 1, 1),
      met('references.endorsed_rater', 'count', 1, 1),
      met('references.slots', 'count', 3, 3),
      met('competencies', 'count', 38, 38),
      met('membership', 'yes_no', 1, 1),
      met('agreements', 'count', 2, 2),
    ]);
  });

  it('of somebody with an empty ledger who asks for the add-on', () => {
    expect(ask({ category: 'I-ERS' }).requirements).toEqual([
      short('base_endorsement', 'yes_no', 1),
      met('education', 'yes_no', 0, 0),
      short('employment.rsc_provided', 'months', 12),
      short('training.rsc_provision', 'minutes', 900),
      short('rsc.about_provision', 'minutes', 720),
      short('references.count', 'count', 2),
      short('references.endorsed_rater', 'count', 1),
      short('references.slots', 'count', 2),
      short('competencies', 'count', 1),
      short('membership', 'yes_no', 1),
      short('agreements', 'count', 2),
    ]);
  });

  it('of leading, for a Mentor who leads nothing yet', () => {
    const answer = ask({ category: 'IMHM-P' });
    expect(requirement(answer, 'leadership')).toEqual(short('leadership', 'months', 36));
    expect(requirement(answer, 'employment')).toEqual(short('employment', 'months', 36));
  });
});

describe('what remains', () => {
  const long = (from: string, days: number): Entry<'employment'> => ({
    ...homeVisiting,
    from,
    until: addDays(calendarDate(from), days - 1),
  });
  const worked = (...jobs: Entry<'employment'>[]) =>
    requirement(ask({ category: 'IFS', employment: jobs }), 'employment');

  it('is the part of a month that is missing, to the day', () => {
    expect(worked(long('2021-01-01', 729))).toMatchObject({ met: false, remaining: 0.0329 });
  });

  it('is nothing where the days of three jobs make two years, whatever rounding leaves', () => {
    const jobs = [long('2021-01-01', 101), long('2022-01-01', 101), long('2023-01-01', 528)];
    expect(worked(...jobs)).toMatchObject({ met: true, counted: 23.9999, remaining: 0 });
  });

  it('is nothing of the window where its minutes are enough and only its length is not', () => {
    const answer = ask({
      category: 'IFS',
      overrides: { 'rsc.window.enforce': 'block' },
      supervision: sessions(6, 240, '2026-01', { provider: providers.mentorClinical }),
    });
    expect(requirement(answer, 'rsc.window')).toEqual({
      ...met('rsc.window', 'minutes', 1440, 1440),
      met: false,
    });
  });
});

describe('education or work', () => {
  const associate = (family: Partial<CategoryStandard>) => {
    const { categories } = alliance2025;
    const FA = { ...(categories.FA as CategoryStandard), ...family };
    return edition({ ...alliance2025, id: 'own', categories: { ...categories, FA } });
  };
  const asked = (jobs: Entry<'employment'>[], family: Partial<CategoryStandard> = {}) => {
    const question = portfolio({ category: 'IFA', employment: jobs, training: [training({})] });
    const answer = evaluatePortfolio(question, { edition: associate(family), skipFits: true });
    return (id: RequirementId) => requirement(answer, id);
  };

  it('leaves both open while neither is there', () => {
    const of = asked([]);
    expect(of('education')).toEqual(short('education', 'yes_no', 1));
    expect(of('employment')).toEqual(short('employment', 'months', 24));
  });

  it('is met by work alone, and nothing remains of the degree', () => {
    const of = asked([{ kind: 'direct_service', from: '2020-01-01', until: '2021-12-30' }]);
    expect(of('education')).toEqual(met('education', 'yes_no', 0, 0));
    expect(of('employment')).toMatchObject({ met: true, needed: 24 });
  });

  it('is not met by work where an edition asks for none, nor by half of the work it asks for', () => {
    expect(asked([], { work: null })('education').met).toBe(false);
    const both = { rscProvided: high({ months: 12, afterDegree: false }, 'ct_mhs2025') };
    const of = asked([{ kind: 'direct_service', from: '2020-01-01' }], both);
    expect(of('employment').met).toBe(true);
    expect(of('employment.rsc_provided').met).toBe(false);
    expect(of('education').met).toBe(false);
  });
});

describe('the degree', () => {
  const doctorate = { overrides: { 'FS.education.minDegree': 'doctorate' as const } };
  const holds = (level: 'master' | 'doctorate', more = {}) =>
    requirement(
      ask({ category: 'IFS', education: [{ level, conferredOn: '2015-01-01' }], ...more }),
      'education',
    );

  it('may be a doctorate and nothing less', () => {
    expect(holds('master', doctorate)).toMatchObject({ met: false, needed: 1, counted: 0 });
    expect(holds('doctorate', doctorate)).toMatchObject({ met: true, needed: 1, counted: 1 });
  });

  it('too low today is not yet where a higher one is to come', () => {
    const education = [
      { level: 'bachelor' as const, conferredOn: '2015-01-01' },
      { level: 'master' as const, conferredOn: '2027-06-01' },
    ];
    expect(ask({ category: 'IMHS', education }).outcome).toBe('not_yet');
  });
});
