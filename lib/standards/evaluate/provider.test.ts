import { describe, expect, it } from 'vitest';
import { ask, entry, requirement } from '@/tests/factories/eligibility';
import { type Entry, providers } from '@/tests/factories/portfolios';
import type { CategoryCode } from '../model';
import type { PortfolioInput } from '../portfolio';

type Provider = NonNullable<Entry<'supervision'>['provider']>;

/** What becomes of one hour with a provider on a day. */
function hour(
  category: CategoryCode,
  heldOn: string,
  provider: Provider | undefined,
  more: Partial<PortfolioInput> = {},
): string {
  const answer = ask({
    category,
    education: [{ level: 'master', conferredOn: '2010-01-01' }],
    supervision: [{ heldOn, minutes: 60, ...(provider ? { provider } : {}) }],
    ...more,
  });
  const session = entry(answer, 'supervision[0]');
  if (session.counted === 60) return 'counted';
  return session.pending === 60 ? 'pending' : (session.reasons[0] ?? 'lost');
}

const held = (
  endorsements: readonly [CategoryCode, string, string?][],
  ers: readonly ['emerging' | 'endorsed', string, string?][] = [],
): Provider => ({
  name: 'A provider',
  endorsements: endorsements.map(([category, from, until]) => ({
    category,
    from,
    until: until ?? null,
  })),
  ers: ers.map(([status, from, until]) => ({ status, from, until: until ?? null })),
});

describe('who may give reflective supervision, by the day of the session', () => {
  it('lets a Specialist without the add-on serve Family Specialists until the end of 2024', () => {
    expect(hour('IFS', '2024-12-31', providers.specialistWithoutAddOn)).toBe('counted');
    expect(hour('IFS', '2025-01-01', providers.specialistWithoutAddOn)).toBe(
      'provider_not_qualified_on_date',
    );
    expect(hour('IFS', '2022-09-30', providers.specialistWithoutAddOn)).toBe('counted');
  });

  it('lets the add-on serve Family Specialists from its launch, not before', () => {
    const addOn = held([['IFS', '2015-01-01']], [['endorsed', '2020-01-01']]);
    expect(hour('IFS', '2022-09-30', addOn)).toBe('provider_not_qualified_on_date');
    expect(hour('IFS', '2022-10-01', addOn)).toBe('counted');
    expect(hour('IFS', '2026-01-01', addOn)).toBe('counted');
  });

  it('ends Emerging 24 months after it began, the last day included', () => {
    const emerging = held([['IFS', '2018-01-01']], [['emerging', '2023-02-01']]);
    expect(hour('IFS', '2025-02-01', emerging)).toBe('counted');
    expect(hour('IFS', '2025-02-02', emerging)).toBe('provider_not_qualified_on_date');
    const leapDay = held([['IFS', '2018-01-01']], [['emerging', '2024-02-29']]);
    expect(hour('IFS', '2026-02-28', leapDay)).toBe('counted');
    expect(hour('IFS', '2026-03-01', leapDay)).toBe('provider_not_qualified_on_date');
  });

  it('lets the add-on on a Specialist serve Specialists, and on a Family Specialist not', () => {
    const onSpecialist = held([['ECMHS', '2018-01-01']], [['emerging', '2025-01-01']]);
    const onFamily = held([['IFS', '2018-01-01']], [['endorsed', '2023-01-01']]);
    expect(hour('IMHS', '2025-06-01', onSpecialist)).toBe('counted');
    expect(hour('IMHS', '2025-06-01', onFamily)).toBe('provider_category_too_low');
    expect(hour('IMHS', '2024-06-01', providers.specialistWithoutAddOn)).toBe('counted');
  });

  it('lets only a Mentor-Clinical serve a Mentor-Clinical, and no other mentor anybody', () => {
    const addOn = held([['IMHS', '2018-01-01']], [['endorsed', '2023-01-01']]);
    expect(hour('IMHM-C', '2025-06-01', providers.mentorClinical)).toBe('counted');
    expect(hour('IMHM-C', '2025-06-01', addOn)).toBe('provider_category_too_low');
    expect(hour('IFS', '2025-06-01', providers.policyMentor)).toBe('provider_not_qualified');
    expect(hour('IFS', '2025-06-01', { name: 'Nobody' })).toBe('provider_not_qualified');
  });

  it('serves the add-on by a Specialist who holds it whole, not by one emerging', () => {
    const session = { supervision: [] as Entry<'supervision'>[] };
    const about = (provider: Provider) =>
      hour('I-ERS', '2025-06-01', provider, {
        ...session,
        supervision: [{ heldOn: '2025-06-01', minutes: 60, focus: 'rsc_given', provider }],
      });
    expect(about(held([['IMHS', '2018-01-01']], [['endorsed', '2023-01-01']]))).toBe('counted');
    expect(about(held([['IMHS', '2018-01-01']], [['emerging', '2025-01-01']]))).toBe(
      'provider_category_too_low',
    );
    expect(
      about(
        held([
          ['I-ERS', '2023-01-01'],
          ['IMHS', '2018-01-01'],
        ]),
      ),
    ).toBe('counted');
  });

  it('looks at the day of the session, not at today', () => {
    const lapsed = held([['IMHM-C', '2015-01-01', '2025-06-30']]);
    expect(hour('IFS', '2025-06-30', lapsed)).toBe('counted');
    expect(hour('IFS', '2025-07-01', lapsed)).toBe('provider_not_qualified_on_date');
    const later = held([['IMHM-C', '2025-07-01']]);
    expect(hour('IFS', '2025-06-30', later)).toBe('provider_not_qualified_on_date');
  });

  it('never calls an unchecked provider void: the hour waits', () => {
    expect(hour('IFS', '2025-06-01', { name: 'Someone', standing: 'unknown' })).toBe('pending');
    expect(hour('IFS', '2025-06-01', undefined)).toBe('pending');
    expect(hour('IFS', '2025-06-01', { ...providers.policyMentor, standing: 'unknown' })).toBe(
      'pending',
    );
  });
});

describe('vetted providers', () => {
  const vetted: Provider = {
    name: 'Vetted',
    vetted: [{ association: 'NC', from: '2024-01-01', until: '2027-12-31' }],
  };

  it('are not accepted unless an association says so', () => {
    expect(hour('IFS', '2025-06-01', vetted)).toBe('vetting_not_accepted');
    expect(hour('IFS', '2023-06-01', vetted)).toBe('provider_not_qualified');
    expect(hour('IFS', '2025-06-01', vetted, { association: 'MI' })).toBe('vetting_not_accepted');
  });

  it('are accepted by the published overlay of their association until its end', () => {
    expect(hour('IFS', '2025-06-01', vetted, { association: 'NC' })).toBe('counted');
    expect(hour('IMHM-C', '2025-06-01', vetted, { association: 'NC' })).toBe(
      'vetting_not_accepted',
    );
    expect(hour('IFS', '2023-06-01', vetted, { association: 'NC' })).toBe(
      'provider_not_qualified_on_date',
    );
    const until = (day: string) => ({ overrides: { 'rsc.vettedProviders.until': day } });
    expect(hour('IFS', '2025-06-01', vetted, until('2025-06-01'))).toBe('counted');
    expect(hour('IFS', '2025-06-02', vetted, until('2025-06-01'))).toBe('vetting_not_accepted');
  });

  it('are accepted from the associations named', () => {
    const by = (...names: string[]) => ({
      overrides: { 'rsc.vettedProviders.associations': names },
    });
    expect(hour('IFS', '2025-06-01', vetted, by('NC', 'SC'))).toBe('counted');
    expect(hour('IFS', '2025-06-01', vetted, by('SC'))).toBe('vetting_not_accepted');
  });
});

describe('a total over a period', () => {
  const total = (provider: Provider | undefined, from: string, until: string) =>
    hour('IFS', '', provider, {
      supervision: [{ period: { from, until }, minutes: 60, ...(provider ? { provider } : {}) }],
    });
  const mentor = held([
    ['IMHM-C', '2024-01-01', '2024-06-30'],
    ['IMHM-C', '2024-07-01', '2024-12-31'],
  ]);

  it('counts when the provider was qualified through the whole of it', () => {
    expect(total(mentor, '2024-01-01', '2024-12-31')).toBe('counted');
    expect(total(providers.mentorClinical, '2022-01-01', '2026-01-01')).toBe('counted');
    expect(total(undefined, '2024-01-01', '2024-12-31')).toBe('pending');
  });

  it('otherwise asks for dates', () => {
    expect(total(mentor, '2024-01-01', '2025-01-01')).toBe('needs_dates');
    expect(total(mentor, '2023-12-31', '2024-12-31')).toBe('needs_dates');
    expect(total(providers.mentorClinical, '2026-01-01', '2026-12-31')).toBe('needs_dates');
    expect(total(providers.mentorClinical, '2027-01-01', '2027-12-31')).toBe('in_future');
  });

  it('gives the requirement what waits apart from what counts', () => {
    const answer = ask({
      category: 'IFS',
      supervision: [
        { heldOn: '2025-01-01', minutes: 90 },
        { heldOn: '2025-01-02', minutes: 60, provider: providers.mentorClinical },
      ],
    });
    expect(requirement(answer, 'rsc.received')).toMatchObject({
      counted: 60,
      pending: 90,
      remaining: 1380,
      because: ['provider_to_be_verified'],
    });
  });
});
