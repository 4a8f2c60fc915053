import { describe, expect, it } from 'vitest';
import { ask, entry } from '@/tests/factories/eligibility';
import type { Entry } from '@/tests/factories/portfolios';
import type { CategoryCode, FormerCategoryCode } from '../model';
import type { PortfolioInput } from '../portfolio';

type Provider = NonNullable<Entry<'supervision'>['provider']>;

const holder = (
  category: CategoryCode | FormerCategoryCode | 'Level III' | 'Level IV-C',
  more: Partial<Provider> = {},
): Provider => ({
  name: 'A provider',
  endorsements: [{ category, from: '2010-01-01' }],
  ...more,
});
const addOn = (status: 'emerging' | 'endorsed', from = '2022-10-01'): Partial<Provider> => ({
  ers: [{ status, from }],
});

const masters = [{ level: 'master' as const, conferredOn: '2005-01-01' }];
const bachelors = [{ level: 'bachelor' as const, conferredOn: '2005-01-01' }];

/** What becomes of an hour on a day; asked under the edition of the day the question is put. */
function hour(
  category: CategoryCode,
  heldOn: string,
  provider: Provider,
  more: Partial<PortfolioInput> = {},
): string {
  const focus = category.endsWith('ERS') ? 'rsc_given' : 'own_work';
  const answer = ask({
    category,
    education: masters,
    supervision: [{ heldOn, minutes: 60, focus, provider }],
    ...more,
  });
  const { counted, reasons } = entry(answer, 'supervision[0]');
  return counted === 60 ? 'counted' : (reasons[0] ?? 'lost');
}

const edges = [
  '2022-09-29',
  '2022-09-30',
  '2022-10-01',
  '2022-10-02',
  '2023-12-31',
  '2024-01-01',
  '2024-02-29',
  '2024-12-30',
  '2024-12-31',
  '2025-01-01',
  '2025-01-02',
] as const;

/** The days of the list on which the hour counts, first to last; they are never apart. */
function counting(
  category: CategoryCode,
  provider: Provider,
  more: Partial<PortfolioInput> = {},
): string {
  const days = edges.filter((day) => hour(category, day, provider, more) === 'counted');
  const at = days[0] ? edges.indexOf(days[0]) : 0;
  expect(days).toEqual(edges.slice(at, at + days.length));
  return days.length === 0 ? 'never' : `${days[0]} to ${days.at(-1)}`;
}

const always = '2022-09-29 to 2025-01-02';
const untilAddOn = '2022-09-29 to 2024-12-31';
const fromLaunch = '2022-10-01 to 2025-01-02';
const earlier = { edition: 'alliance-2022' } as const;

describe('the matrix of providers by the day of the session', () => {
  it.each<[string, CategoryCode, Provider, Partial<PortfolioInput>, string]>([
    ['a Mentor – Clinical serves a Family Specialist', 'IFS', holder('IMHM-C'), {}, always],
    ['and a Specialist', 'IMHS', holder('ECMHM-C'), {}, always],
    ['and a Mentor – Clinical', 'IMHM-C', holder('Level IV-C'), {}, always],
    ['and the add-on', 'I-ERS', holder('IMHM-C'), {}, always],
    ['and a family reflective supervisor', 'IFRS', holder('IMHM-C'), earlier, always],
    ['a Specialist alone serves Family Specialists', 'IFS', holder('IMHS'), {}, untilAddOn],
    ['by the old name of the level as well', 'IFS', holder('Level III'), {}, untilAddOn],
    ['and Specialists', 'IMHS', holder('ECMHS'), {}, untilAddOn],
    ['and the add-on', 'I-ERS', holder('IMHS'), {}, untilAddOn],
    ['and never a Mentor – Clinical', 'IMHM-C', holder('IMHS'), {}, 'never'],
    [
      'with the add-on a Specialist serves Specialists',
      'IMHS',
      holder('IMHS', addOn('endorsed')),
      {},
      always,
    ],
    ['and, emerging, too', 'IMHS', holder('IMHS', addOn('emerging', '2023-06-01')), {}, always],
    [
      'the add-on’s own supervision by one emerging ended',
      'I-ERS',
      holder('IMHS', addOn('emerging', '2023-06-01')),
      {},
      untilAddOn,
    ],
    [
      'the add-on on a Family Specialist serves Family Specialists',
      'IFS',
      holder('IFS', addOn('endorsed')),
      {},
      fromLaunch,
    ],
    [
      'and, emerging, too',
      'IFS',
      holder('IFS', addOn('emerging', '2023-02-01')),
      {},
      '2023-12-31 to 2025-01-02',
    ],
    ['and no Specialist', 'IMHS', holder('IFS', addOn('endorsed')), {}, 'never'],
    ['a Family Specialist alone serves nobody', 'IFS', holder('IFS'), {}, 'never'],
    ['nor does a Mentor – Policy', 'IFS', holder('IMHM-P'), {}, 'never'],
    ['nor a Mentor – Research', 'IMHS', holder('IMHM-R'), {}, 'never'],
    [
      'a family reflective supervisor serves Family Specialists, and goes on with the add-on',
      'IFS',
      holder('IFRS'),
      {},
      fromLaunch,
    ],
    [
      'and others of their kind until the add-on',
      'IFRS',
      holder('ECFRS'),
      earlier,
      '2022-10-01 to 2024-12-31',
    ],
    ['and no Specialist', 'IMHS', holder('IFRS'), {}, 'never'],
  ])('%s', (_, category, provider, more, days) => {
    expect(counting(category, provider, more)).toBe(days);
  });

  it('let a Family Specialist with a Master’s degree serve those without until the fall of 2022', () => {
    const own = { education: bachelors };
    const until = '2022-09-29 to 2022-09-30';
    expect(counting('IFS', holder('IFS', { degree: 'master' }), own)).toBe(until);
    expect(counting('IFS', holder('Level III', { degree: 'master' }), own)).toBe(untilAddOn);
    expect(counting('IFS', holder('IFS', { degree: 'doctorate' }), own)).toBe(until);
    expect(counting('IFS', holder('IFS', { degree: 'bachelor' }), own)).toBe('never');
    expect(counting('IFS', holder('IFS'), own)).toBe('never');
    expect(counting('IFS', holder('IFS', { degree: 'master' }))).toBe('never');
    expect(hour('IFS', '2022-10-01', holder('IFS', { degree: 'master' }), own)).toBe(
      'provider_not_qualified_on_date',
    );
    expect(hour('IFS', '2022-09-30', holder('IFS'), own)).toBe('provider_not_qualified');
  });

  it('lets a family reflective supervisor serve from the first day of holding it to the last', () => {
    const held = (from: string, until: string | null) =>
      holder('IFRS', { endorsements: [{ category: 'IFRS', from, until }] });
    const early = held('2022-10-01', '2023-06-30');
    expect(hour('IFS', '2023-06-30', early)).toBe('counted');
    expect(hour('IFS', '2023-07-01', early)).toBe('provider_not_qualified_on_date');
    const late = held('2024-06-01', null);
    expect(hour('IFS', '2024-05-31', late)).toBe('provider_not_qualified_on_date');
    expect(hour('IFS', '2024-06-01', late)).toBe('counted');
  });

  it('counts a total over the day on which one name took the place of the other', () => {
    const over = {
      supervision: [
        {
          period: { from: '2023-07-01', until: '2024-06-30' },
          minutes: 60,
          provider: holder('IFRS'),
        },
      ],
    };
    expect(hour('IFS', '', holder('IFRS'), over)).toBe('counted');
  });

  it('is the same whichever edition is asked', () => {
    for (const edition of ['alliance-2020', 'alliance-2022', 'alliance-2024', 'alliance-2025'])
      expect(counting('IFS', holder('IMHS'), { edition })).toBe(untilAddOn);
  });
});

describe('a transition that an association ended earlier', () => {
  const alone = holder('IMHS');

  it('in Connecticut for Family Specialists, after April 2024', () => {
    const ct = { association: 'CT' };
    expect(hour('IFS', '2024-04-29', alone, ct)).toBe('counted');
    expect(hour('IFS', '2024-04-30', alone, ct)).toBe('counted');
    expect(hour('IFS', '2024-05-01', alone, ct)).toBe('provider_category_too_low');
    expect(hour('IMHS', '2024-05-01', alone, ct)).toBe('counted');
    expect(hour('IFS', '2024-05-01', alone)).toBe('counted');
  });

  it('by a setting, for each category of its own', () => {
    const fs = { overrides: { 'rsc.transition.mhsForFs.until': '2024-02-28' } };
    expect(hour('IFS', '2024-02-28', alone, fs)).toBe('counted');
    expect(hour('IFS', '2024-02-29', alone, fs)).toBe('provider_category_too_low');
    expect(hour('IMHS', '2024-02-29', alone, fs)).toBe('counted');
    const mhs = { overrides: { 'rsc.transition.mhsForMhs.until': '2024-02-28' } };
    expect(hour('IMHS', '2024-02-28', alone, mhs)).toBe('counted');
    expect(hour('IMHS', '2024-02-29', alone, mhs)).toBe('provider_category_too_low');
    expect(hour('IFS', '2024-02-29', alone, mhs)).toBe('counted');
    expect(hour('IMHS', '2024-02-29', holder('IMHS', addOn('endorsed')), mhs)).toBe('counted');
  });

  it('never prolongs what the standard has ended', () => {
    const late = { overrides: { 'rsc.transition.mhsForFs.until': '2026-12-31' } };
    expect(hour('IFS', '2025-01-01', alone, late)).toBe('provider_not_qualified_on_date');
  });

  it('can shorten how long Emerging serves', () => {
    const emerging = holder('IFS', addOn('emerging', '2025-01-15'));
    const months = { overrides: { 'emerging.months': 12 } };
    expect(hour('IFS', '2026-01-15', emerging, months)).toBe('counted');
    expect(hour('IFS', '2026-01-16', emerging, months)).toBe('provider_not_qualified_on_date');
    expect(hour('IFS', '2026-01-16', emerging)).toBe('counted');
  });
});
