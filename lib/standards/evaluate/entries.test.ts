import { describe, expect, it } from 'vitest';
import { ask, entry } from '@/tests/factories/eligibility';
import {
  homeVisiting,
  homeVisitor,
  portfolio,
  providers,
  sessions,
} from '@/tests/factories/portfolios';
import type { PortfolioInput } from '../portfolio';
import type { UncountedReason } from '../reasons';
import type { RequirementId } from '../requirements';
import { evaluatePortfolio } from './evaluate';

type Asked = Parameters<typeof ask>[0];
type Given = Partial<Record<RequirementId, number>>;

const toward = (given: Given) =>
  Object.entries(given).map(([requirement, counted]) => ({ requirement, counted }));
const shown = (asked: Asked, path: string) => entry(ask(asked), path);

describe('an entry that is one thing counts whole, or not at all for one reason', () => {
  const joined = (from: string, until: string | null): Asked => ({
    category: 'IFS',
    person: { memberships: [{ kind: 'individual', from, until }] },
  });
  const signed = (codeOfEthics: string): Asked => ({
    category: 'IFS',
    person: { agreements: { codeOfEthics } },
  });
  const standsOn = (from: string): Asked => ({
    category: 'I-ERS',
    person: { endorsements: [{ category: 'IFS', from }] },
  });
  const holds = (level: 'bachelor' | 'master'): Asked => ({
    category: 'IMHS',
    education: [{ level, conferredOn: '2015-06-01' }],
  });
  const rated = (completedOn: string): Asked => ({
    category: 'IFS',
    references: [{ roles: ['current_supervisor'], completedOn }],
  });
  const rating = (one: number) => ({
    'references.count': one,
    'references.current_supervisor': one,
    'references.endorsed_rater': 0,
    'references.slots': one,
  });

  it.each<[string, Asked, string, Given, UncountedReason | null]>([
    [
      'a membership that begins today',
      joined('2026-11-21', null),
      'person.memberships[0]',
      { membership: 1 },
      null,
    ],
    [
      'a membership that ended yesterday',
      joined('2026-01-01', '2026-11-20'),
      'person.memberships[0]',
      { membership: 0 },
      'expired',
    ],
    [
      'the code of ethics, signed today',
      signed('2026-11-21'),
      'person.agreements.codeOfEthics',
      { agreements: 1 },
      null,
    ],
    [
      'the code of ethics, signed tomorrow',
      signed('2026-11-22'),
      'person.agreements.codeOfEthics',
      { agreements: 0 },
      'in_future',
    ],
    [
      'the endorsement an add-on stands on',
      standsOn('2026-11-21'),
      'person.endorsements[0]',
      { base_endorsement: 1 },
      null,
    ],
    [
      'an endorsement that is to come',
      standsOn('2026-11-22'),
      'person.endorsements[0]',
      { base_endorsement: 0 },
      'in_future',
    ],
    ['a degree that is enough', holds('master'), 'education[0]', { education: 1 }, null],
    [
      'a degree that is too little',
      holds('bachelor'),
      'education[0]',
      { education: 0 },
      'below_minimum',
    ],
    ['a rating', rated('2026-02-01'), 'references[0]', rating(1), null],
    ['a rating grown too old', rated('2020-02-01'), 'references[0]', rating(0), 'expired'],
  ])('%s', (_, asked, path, given, reason) => {
    expect(shown(asked, path)).toEqual({
      path,
      unit: 'count',
      logged: 1,
      counted: reason ? 0 : 1,
      pending: 0,
      toward: toward(given),
      uncounted: reason ? [{ amount: 1, reason }] : [],
      reasons: reason ? [reason] : [],
    });
  });
});

describe('a training', () => {
  const minutes = { imh: 120, dei: 60, rsc_provision: 30 };
  const trained = (more: Partial<PortfolioInput>, category: Asked['category'] = 'IFS') =>
    shown({ category, training: [{ completedOn: '2025-01-15', minutes }], ...more }, 'training[0]');
  const specialist = { 'training.total': 210, 'training.imh': 120, 'training.dei': 60 };

  it('gives every topic asked for its own minutes, and all of them to the total', () => {
    expect(trained({})).toEqual({
      path: 'training[0]',
      unit: 'minutes',
      logged: 210,
      counted: 210,
      pending: 0,
      toward: toward(specialist),
      uncounted: [],
      reasons: [],
    });
  });

  it('gives nothing at all where it is too old', () => {
    const none = { 'training.total': 0, 'training.imh': 0, 'training.dei': 0 };
    expect(trained({ overrides: { 'training.maxAgeMonths': 12 } })).toMatchObject({
      counted: 0,
      toward: toward(none),
      uncounted: [{ amount: 210, reason: 'too_long_ago' }],
    });
  });

  it('gives only the topic asked for where no total is asked', () => {
    expect(trained({}, 'I-ERS')).toMatchObject({
      counted: 30,
      toward: toward({ 'training.rsc_provision': 30 }),
      uncounted: [{ amount: 180, reason: 'not_required' }],
    });
  });

  it('is asked for from the first minute on', () => {
    const overrides = { 'FS.training.total': 1, 'FS.training.imh': 0, 'FS.training.dei': 0 };
    expect(trained({ overrides })).toMatchObject({
      counted: 210,
      toward: toward({ 'training.total': 210 }),
    });
    expect(trained({ overrides: { ...overrides, 'FS.training.total': 0 } })).toMatchObject({
      counted: 0,
      toward: [],
    });
  });
});

describe('a session', () => {
  const held = (category: Asked['category'], focus: 'own_work' | 'rsc_given', overrides = {}) =>
    shown(
      {
        category,
        overrides,
        education: [{ level: 'master', conferredOn: '2010-01-01' }],
        supervision: sessions(1, 60, '2026-01', { provider: providers.mentorClinical, focus }),
      },
      'supervision[0]',
    );
  const block = { 'rsc.window.enforce': 'block' };

  it.each<[string, Parameters<typeof held>, Given]>([
    ['nothing to an Associate', ['IFA', 'own_work'], {}],
    ['the hours of a Family Specialist', ['IFS', 'own_work'], { 'rsc.received': 60 }],
    [
      'those inside the window where it decides',
      ['IFS', 'own_work', block],
      { 'rsc.received': 60, 'rsc.window': 60 },
    ],
    [
      'no hours about giving supervision while it is about one’s own work',
      ['IMHM-C', 'own_work'],
      { 'rsc.received': 60, 'rsc.about_provision': 0 },
    ],
    [
      'both to a Mentor-Clinical when it is about giving supervision',
      ['IMHM-C', 'rsc_given'],
      { 'rsc.received': 60, 'rsc.about_provision': 60 },
    ],
    [
      'an add-on only the hours about giving supervision',
      ['I-ERS', 'rsc_given'],
      { 'rsc.about_provision': 60 },
    ],
  ])('gives %s', (_, asked, given) => {
    expect(held(...asked).toward).toEqual(toward(given));
  });

  it('about one’s own work is of the wrong focus for the add-on', () => {
    expect(held('I-ERS', 'own_work')).toMatchObject({ counted: 0, reasons: ['wrong_focus'] });
  });
});

describe('the answer', () => {
  it('names its format, and leaves out what was not asked for', () => {
    const answer = ask({ category: 'IFS' });
    expect(answer.format).toBe('attune-eligibility/1');
    expect(answer).not.toHaveProperty('fits');
    expect(answer).toHaveProperty('plan');
    const bare = evaluatePortfolio(portfolio({ category: 'IFS' }), { skipPlan: true });
    expect(Object.keys(bare)).not.toContain('plan');
  });

  it('lists entries as they are written, whatever counts first', () => {
    const volunteering = { kind: 'volunteer' as const, from: '2024-01-01' };
    const answer = ask({ ...homeVisitor(), employment: [volunteering, homeVisiting] });
    const paths = answer.entries.map(({ path }) => path);
    expect(paths.slice(0, 4)).toEqual([
      'education[0]',
      'employment[0]',
      'employment[1]',
      'training[0]',
    ]);
  });
});
