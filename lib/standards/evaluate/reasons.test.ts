import { describe, expect, it } from 'vitest';
import { portfolio, providers } from '@/tests/factories/portfolios';
import type { CategoryCode } from '../model';
import type { PortfolioInput } from '../portfolio';
import { inOrder, onlyReason, pendingReasons, type Reason, uncountedReasons } from '../reasons';
import { say } from '../say/say';
import { evaluatePortfolio } from './evaluate';

type Asked = Partial<PortfolioInput> & { category?: CategoryCode };
type Session = NonNullable<PortfolioInput['supervision']>[number];
type Job = NonNullable<PortfolioInput['employment']>[number];
type Form = NonNullable<PortfolioInput['references']>[number];
type Overrides = NonNullable<PortfolioInput['overrides']>;

const provider = providers.mentorClinical;
const session = (more: Partial<Session>, overrides: Overrides = {}): Asked => ({
  overrides,
  supervision: [{ heldOn: '2026-01-10', minutes: 60, provider, ...more }],
});
const by = (given: Session['provider']) => session({ provider: given });
const job = (
  more: Partial<Job>,
  category: CategoryCode = 'IFS',
  overrides: Overrides = {},
): Asked => ({
  category,
  overrides,
  employment: [
    {
      kind: 'direct_service',
      from: '2024-01-01',
      until: '2024-12-31',
      families: 20,
      focusSocialEmotional: true,
      attentionToRelationships: true,
      ...more,
    },
  ],
});
const therapy = (more: Partial<Job>) =>
  job({ kind: 'dyadic_therapy', supervised: true, licensedOrEligible: true, ...more }, 'IMHS');
const form = (more: Partial<Form>): Asked => ({
  references: [{ roles: ['parent'], completedOn: '2026-02-01', ...more }],
});
const joined = (more: object, overrides: Overrides = {}): Asked => ({
  overrides,
  association: 'MI',
  person: { memberships: [{ kind: 'individual', from: '2026-01-01', ...more }] },
});
const training = { completedOn: '2026-01-01', minutes: { imh: 60 } };
const degree: Asked = { education: [{ level: 'master', conferredOn: '2026-02-01' }] };
const held = (category: CategoryCode, from: string) => ({
  name: 'P',
  endorsements: [{ category, from }],
});

/** For every reason the smallest portfolio that shows it. */
const shown: Readonly<Record<Reason, Asked>> = {
  not_required: { category: 'IFA', ...session({}) },
  in_future: session({ heldOn: '2026-11-22' }),
  duplicate: { supervision: [1, 2].map(() => ({ heldOn: '2026-01-10', minutes: 60, provider })) },
  peer_supervision: session({ kind: 'peer' }),
  administrative_supervision: session({ kind: 'administrative' }),
  clinical_only: session({ kind: 'clinical' }),
  other_track: session({ tracks: ['ECMH'] }),
  wrong_focus: session({ focus: 'rsc_given' }),
  below_minimum: { category: 'IMHS', education: [{ level: 'bachelor' }] },
  before_degree: { category: 'IMHS', ...degree, ...session({}) },
  not_serving_at_the_time: session({}, { 'rsc.whileServing': 'block' }),
  vetting_not_accepted: by({ name: 'P', vetted: [{ association: 'MI', from: '2020-01-01' }] }),
  provider_not_qualified: by({ name: 'P' }),
  provider_not_qualified_on_date: by(held('IMHM-C', '2026-01-11')),
  provider_category_too_low: {
    category: 'IMHM-C',
    education: [{ level: 'master' }],
    ...by(providers.familySpecialistWithAddOn),
  },
  needs_dates: session({ heldOn: undefined, period: { from: '2026-01-01', until: '2026-12-31' } }),
  group_too_large: session({ format: 'group', groupSize: 7 }, { 'rsc.groupSizeMax': 6 }),
  not_in_person: session({ mode: 'virtual' }, { 'rsc.virtualAccepted': false }),
  not_attested: session({}, { 'rsc.requireAttestation': true }),
  too_long_ago: session({ heldOn: '2025-01-01' }, { 'rsc.maxAgeMonths': 12 }),
  outside_window: {
    overrides: { 'rsc.window.enforce': 'block' },
    supervision: ['2020-01-10', '2026-01-10'].map((heldOn) => ({ heldOn, minutes: 60, provider })),
  },
  already_counted: {
    supervision: [
      { heldOn: '2025-03-10', minutes: 60, provider },
      { period: { from: '2025-01-01', until: '2025-12-31' }, minutes: 600, provider },
    ],
  },
  too_many_unknowns: form({ notEnoughInformation: 6 }),
  expired: form({ completedOn: '2025-11-20' }),
  known_too_short: form({ knownMonths: 11 }),
  not_paid: job({ paid: false }),
  not_supervised: therapy({ supervised: false }),
  not_trained: job({ kind: 'volunteer', supervised: true }, 'IFA'),
  not_licensed: therapy({ licensedOrEligible: false }),
  wrong_kind_of_work: job({ kind: 'other' }),
  internship_supervisor_not_endorsed: job({ kind: 'internship' }, 'IMHS'),
  internship_over_limit: job(
    { kind: 'internship', until: '2026-06-30', supervisorCategory: 'IMHS' },
    'IMHS',
  ),
  too_few_families: job({ families: 2 }),
  overlaps: { ...job({}), employment: [1, 2].flatMap(() => job({}).employment ?? []) },
  on_leave: job({ leaves: [{ from: '2024-03-01', until: '2024-04-01' }] }),
  part_time: job({ fullTimeEquivalent: 0.5 }, 'IFS', { 'work.countFullTimeEquivalent': true }),
  no_competency_named: { training: [training] },
  not_an_individual_membership: joined({ kind: 'organisational' }),
  membership_elsewhere: joined({ association: 'NC' }, { 'membership.acceptsOthers': false }),
  provider_to_be_verified: session({ provider: undefined }),
};

describe('every reason', () => {
  it.each(Object.entries(shown))('is given where it applies: %s', (reason, asked) => {
    const question = portfolio({ category: 'IFS', ...asked });
    const answer = evaluatePortfolio(question, { skipFits: true });
    const given = [
      ...answer.requirements.flatMap(({ because }) => because),
      ...answer.entries.flatMap(({ reasons }) => reasons),
    ];
    expect(given).toContain(reason);
    const spoken = (['en', 'es'] as const).map((locale) => {
      const said = say(answer, locale);
      return [...said.requirements, ...said.entries].map((each) => each.say).join(' ');
    });
    for (const text of spoken) expect(text).not.toMatch(/[{}]|undefined|NaN|reasons\./);
    expect(spoken[0]).not.toBe(spoken[1]);
  });

  it('is one of those published', () => {
    const published: readonly Reason[] = [...uncountedReasons, ...pendingReasons];
    expect(Object.keys(shown).toSorted()).toEqual([...published].toSorted());
    expect(new Set(published).size).toBe(published.length);
  });

  it('stands in the published order, once', () => {
    const published: readonly Reason[] = [...uncountedReasons, ...pendingReasons];
    expect(inOrder([...published].reverse())).toEqual(published);
    expect(inOrder(['on_leave', 'in_future', 'on_leave'])).toEqual(['in_future', 'on_leave']);
    for (const reason of published) expect(onlyReason(reason)).toEqual([reason]);
  });
});
