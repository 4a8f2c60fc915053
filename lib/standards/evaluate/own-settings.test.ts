import { describe, expect, it } from 'vitest';
import { ask, entry, requirement } from '@/tests/factories/eligibility';
import { type Entry, homeVisiting, providers, training } from '@/tests/factories/portfolios';
import type { CategoryCode, DegreeMinimum, EducationLevel } from '../model';
import type { PortfolioInput } from '../portfolio';

type Overrides = NonNullable<PortfolioInput['overrides']>;
const provider = providers.mentorClinical;

describe('the degree an association asks of Family Specialists', () => {
  const enough = (level: EducationLevel, overrides: Overrides, category: CategoryCode = 'IFS') =>
    requirement(
      ask({ category, overrides, education: [{ level, conferredOn: '2015-01-01' }] }),
      'education',
    ).met;

  it.each<[DegreeMinimum, EducationLevel, EducationLevel]>([
    ['cda', 'cda', 'high_school'],
    ['associate', 'associate', 'cda'],
    ['bachelor', 'bachelor', 'associate'],
    ['master', 'master', 'bachelor'],
    ['doctorate', 'doctorate', 'master'],
  ])('at least %s: %s is enough, %s is not', (minimum, least, below) => {
    const overrides = { 'FS.education.minDegree': minimum };
    expect(enough(least, overrides)).toBe(true);
    expect(enough('doctorate', overrides)).toBe(true);
    expect(enough(below, overrides)).toBe(false);
  });

  it('is asked on the track it names, and of no other category', () => {
    expect(enough('associate', { 'IFS.education.minDegree': 'bachelor' })).toBe(false);
    expect(enough('associate', { 'IFS.education.minDegree': 'bachelor' }, 'ECFS')).toBe(true);
    expect(enough('associate', { 'ECFS.education.minDegree': 'bachelor' }, 'ECFS')).toBe(false);
    expect(enough('bachelor', { 'FS.education.minDegree': 'bachelor' }, 'IMHS')).toBe(false);
  });
});

describe('work and supervision after the degree', () => {
  const education: Entry<'education'>[] = [{ level: 'doctorate', conferredOn: '2024-01-01' }];
  const early = (overrides: Overrides, category: CategoryCode = 'IFS') => {
    const answer = ask({
      category,
      overrides,
      education,
      employment: [{ ...homeVisiting, from: '2022-01-01', until: '2022-12-31' }],
      supervision: [{ heldOn: '2022-06-01', minutes: 60, provider }],
    });
    return ['employment[0]', 'supervision[0]'].map((path) => entry(answer, path).reasons[0]);
  };
  const both = ['before_degree', 'before_degree'];

  it('is asked of Family Specialists where an association says so and asks a degree', () => {
    expect(early({ 'FS.afterDegree': true, 'FS.education.minDegree': 'bachelor' })).toEqual(both);
    expect(early({ 'FS.afterDegree': true, 'FS.education.minDegree': 'doctorate' })).toEqual(both);
    expect(early({ 'FS.afterDegree': true })).toEqual([undefined, undefined]);
  });

  it('stays asked of Specialists, whatever is said of Family Specialists', () => {
    expect(early({ 'FS.afterDegree': false }, 'IMHS')[1]).toBe('before_degree');
  });
});

describe('hours an association asks', () => {
  it('may be about giving supervision, of those who are asked for none', () => {
    const asked = (overrides: Overrides) =>
      ask({ category: 'IFS', overrides, training: [training({ rsc: 2 })] }).requirements.find(
        ({ id }) => id === 'training.rsc_provision',
      );
    expect(asked({ 'FS.training.rscProvision': 60 })).toMatchObject({ needed: 60, counted: 120 });
    expect(asked({})).toBeUndefined();
  });
});

describe('providers an association has vetted', () => {
  const hour = (by: string, more: Partial<PortfolioInput>) => {
    const vetted = { name: 'P', vetted: [{ association: by, from: '2020-01-01' }] };
    const answer = ask({
      category: 'IFS',
      supervision: [{ heldOn: '2025-06-01', minutes: 60, provider: vetted }],
      ...more,
    });
    return entry(answer, 'supervision[0]').reasons[0] ?? 'counted';
  };
  const until = { overrides: { 'rsc.vettedProviders.until': '2025-06-01' } };

  it('are its own, unless it names others', () => {
    expect(hour('MI', { association: 'MI', ...until })).toBe('counted');
    expect(hour('NC', { association: 'MI', ...until })).toBe('vetting_not_accepted');
    const named = { ...until.overrides, 'rsc.vettedProviders.associations': ['NC'] };
    expect(hour('NC', { association: 'MI', overrides: named })).toBe('counted');
  });

  it('are anybody’s where nobody asks in particular', () => {
    expect(hour('NC', until)).toBe('counted');
    expect(hour('NC', {})).toBe('vetting_not_accepted');
  });
});

describe('the endorsement an add-on stands on', () => {
  const outcome = (category: CategoryCode, bases: ('ERS' | 'FS')[]) =>
    ask({
      category: 'I-ERS',
      ignore: ['competencies', 'membership', 'agreements', 'references'],
      overrides: { 'ERS.baseAnyOf': bases },
      person: { endorsements: [{ category, from: '2020-01-01' }] },
    }).outcome;

  it('is never an add-on, though an association lists it', () => {
    expect(outcome('IFS', ['ERS', 'FS'])).toBe('emerging');
    expect(outcome('I-ERS', ['ERS', 'FS'])).toBe('not_eligible');
  });
});

describe('a Family Specialist of 2021', () => {
  const served = (...levels: EducationLevel[]) =>
    servedWith(...levels.map((level) => ({ level, conferredOn: '2012-01-01' })));
  const servedWith = (...education: Entry<'education'>[]) => {
    const familyWithMaster = {
      name: 'P',
      degree: 'master' as const,
      endorsements: [{ category: 'IFS' as const, from: '2010-01-01' }],
    };
    const answer = ask({
      category: 'IFS',
      edition: 'alliance-2020',
      asOf: '2022-01-01',
      education,
      supervision: [{ heldOn: '2021-06-01', minutes: 60, provider: familyWithMaster }],
    });
    return entry(answer, 'supervision[0]').reasons[0] ?? 'counted';
  };

  it('is served as one with a Master’s degree from the day of the degree', () => {
    const before = { level: 'bachelor', conferredOn: '2012-01-01' } as const;
    const conferred = (conferredOn: string) =>
      servedWith(before, { level: 'doctorate', conferredOn });
    expect(conferred('2021-06-02')).toBe('counted');
    expect(conferred('2021-06-01')).toBe('provider_category_too_low');
    expect(conferred('2021-05-31')).toBe('provider_category_too_low');
    expect(servedWith({ level: 'master' })).toBe('provider_category_too_low');
  });

  it('with a Master’s degree is served as one, whatever else was studied', () => {
    expect(served('bachelor')).toBe('counted');
    expect(served('master')).not.toBe('counted');
    expect(served('master', 'bachelor')).toBe(served('master'));
    expect(served('bachelor', 'master')).toBe(served('master'));
  });
});
