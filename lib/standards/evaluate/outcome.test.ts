import { describe, expect, it } from 'vitest';
import { ask, entry, requirement } from '@/tests/factories/eligibility';
import {
  type Entry,
  homeVisitor,
  member,
  portfolio,
  therapy,
  training,
} from '@/tests/factories/portfolios';
import { categoryCodes } from '../model';
import { evaluatePortfolio } from './evaluate';

describe('education', () => {
  const outcome = (education: Entry<'education'>[]) => ask({ category: 'IMHS', education });

  it('is a degree or a licence for a Specialist', () => {
    expect(
      requirement(outcome([{ level: 'licence', conferredOn: '2020-01-01' }]), 'education').met,
    ).toBe(true);
    expect(
      requirement(outcome([{ level: 'doctorate', conferredOn: '2026-11-21' }]), 'education').met,
    ).toBe(true);
  });

  it('below the minimum is out of reach; none recorded, or one to come, is not yet', () => {
    expect(outcome([{ level: 'bachelor', conferredOn: '2020-01-01' }]).outcome).toBe(
      'not_eligible',
    );
    expect(outcome([]).outcome).toBe('not_yet');
    const coming = outcome([{ level: 'master', conferredOn: '2026-11-22' }]);
    expect(coming.outcome).toBe('not_yet');
    expect(requirement(coming, 'education')).toMatchObject({ met: false, because: ['in_future'] });
  });

  it('counts a course below the minimum for the competencies it shows', () => {
    const course: Entry<'education'> = {
      level: 'course',
      conferredOn: '2019-01-01',
      competencies: ['attachment'],
    };
    const answer = outcome([course, { level: 'bachelor', conferredOn: '2018-01-01' }]);
    expect(entry(answer, 'education[0]')).toMatchObject({ counted: 1, reasons: [] });
    expect(entry(answer, 'education[1]').reasons).toEqual(['below_minimum']);
    expect(requirement(answer, 'education').counted).toBe(0);
  });

  it('has a minimum by track where an association sets one', () => {
    const bachelor: Entry<'education'>[] = [{ level: 'bachelor', conferredOn: '2018-01-01' }];
    const needed = (category: 'IFS' | 'ECFS', more = {}) =>
      requirement(ask({ category, education: bachelor, ...more }), 'education').needed;
    expect(needed('IFS', { association: 'MI' })).toBe(0);
    expect(needed('ECFS', { association: 'MI' })).toBe(1);
    expect(
      needed('ECFS', { association: 'MI', overrides: { 'FS.education.minDegree': 'none' } }),
    ).toBe(0);
    expect(needed('IFS', { overrides: { 'FS.education.minDegree': 'master' } })).toBe(1);
  });
});

describe('training', () => {
  it('ignores track and age, and the sub-minima stand by themselves', () => {
    const old = { completedOn: '1995-01-01', minutes: { imh: 1980 }, tracks: ['ECMH' as const] };
    const answer = ask({ category: 'IFS', training: [old] });
    expect(requirement(answer, 'training.total')).toMatchObject({ met: true, counted: 1980 });
    expect(requirement(answer, 'training.dei')).toMatchObject({ met: false, remaining: 180 });
  });

  it('keeps the add-on’s own fifteen hours apart', () => {
    const answer = ask({ category: 'I-ERS', training: [training({ imh: 30, rsc: 15 })] });
    expect(requirement(answer, 'training.rsc_provision')).toMatchObject({ met: true, needed: 900 });
    expect(entry(answer, 'training[0]').uncounted).toEqual([
      { amount: 1800, reason: 'not_required' },
    ]);
    expect(answer.requirements.map((r) => r.id)).not.toContain('training.total');
  });

  it('follows an association’s minutes, the category’s key before its family’s', () => {
    const overrides = { 'FS.training.total': 3000, 'IFS.training.dei': 0, 'FS.training.dei': 60 };
    const answer = ask({
      category: 'IFS',
      overrides,
      training: [{ completedOn: '2026-11-22', minutes: { imh: 60 } }],
    });
    expect(requirement(answer, 'training.total')).toMatchObject({
      needed: 3000,
      because: ['in_future'],
    });
    expect(answer.requirements.map((r) => r.id)).not.toContain('training.dei');
    expect(requirement(ask({ category: 'ECFS', overrides }), 'training.dei').needed).toBe(60);
  });
});

describe('membership and agreements', () => {
  const joined = (membership: object, overrides = {}) =>
    ask({
      category: 'IFA',
      overrides,
      person: {
        memberships: [
          { kind: 'individual', from: '2026-01-01', until: '2026-11-21', ...membership },
        ],
      },
    });
  it('are current, and one’s own', () => {
    expect(requirement(joined({}), 'membership').met).toBe(true);
    expect(requirement(joined({ until: null, kind: 'student' }), 'membership').met).toBe(true);
    expect(requirement(joined({ until: '2026-11-20' }), 'membership').because).toEqual(['expired']);
    expect(requirement(joined({ from: '2026-11-22', until: null }), 'membership').because).toEqual([
      'in_future',
    ]);
    expect(requirement(joined({ kind: 'organisational' }), 'membership').because).toEqual([
      'not_an_individual_membership',
    ]);
    expect(
      requirement(joined({ until: '2026-02-01' }, { 'membership.required': false }), 'membership')
        .met,
    ).toBe(true);
  });

  it('ask both signatures', () => {
    const answer = ask({
      category: 'IFA',
      person: { agreements: { codeOfEthics: '2026-11-21', endorsementAgreement: '2026-11-22' } },
    });
    expect(requirement(answer, 'agreements')).toMatchObject({
      needed: 2,
      counted: 1,
      because: ['in_future'],
    });
  });
});

describe('the add-on', () => {
  const holder = (category: 'IFS' | 'ECFS' | 'IFA' | 'IMHS' | 'I-ERS', more = {}) => ({
    ...member,
    endorsements: [{ category, from: '2020-01-01', ...more }],
  });
  const outcome = (person: ReturnType<typeof holder>, overrides = {}) =>
    ask({
      category: 'I-ERS',
      person,
      overrides,
      training: [training({}, ['reflective_supervision'])],
    }).outcome;

  it('begins as Emerging where only what grows with giving RSC is short', () => {
    const answer = ask({
      category: 'I-ERS',
      person: holder('IFS'),
      training: [training({}, ['reflective_supervision'])],
    });
    expect(answer).toMatchObject({ outcome: 'emerging', next: 'endorse' });
    expect(
      ask({ category: 'I-ERS', person: holder('IMHS'), ignore: ['competencies'] }).outcome,
    ).toBe('emerging');
    expect(ask({ category: 'I-ERS', person: holder('IFS') }).outcome).toBe('not_yet');
  });

  it('needs its base, held on the day and on its track', () => {
    expect(outcome(holder('ECFS'))).toBe('not_eligible');
    expect(outcome(holder('IFS', { until: '2026-11-20' }))).toBe('not_eligible');
    expect(outcome(holder('IFS', { until: '2026-11-21' }))).toBe('emerging');
    expect(outcome(holder('IFA'))).toBe('not_eligible');
    expect(outcome(holder('IFA'), { 'ERS.baseAnyOf': ['FA', 'FS'] })).toBe('emerging');
    expect(outcome(holder('IFS'), { 'ERS.baseAnyOf': ['IFS'] })).toBe('emerging');
    expect(outcome(holder('I-ERS'))).toBe('not_eligible');
  });

  it('is closed where an association does not offer it', () => {
    expect(outcome(holder('IFS'), { 'ERS.enabled': false })).toBe('not_eligible');
  });
});

describe('outcomes', () => {
  it('are not yet for an empty portfolio, whatever is asked', () => {
    for (const category of categoryCodes) {
      const expected = category.endsWith('ERS') ? 'not_eligible' : 'not_yet';
      expect([category, ask({ category }).outcome]).toEqual([category, expected]);
    }
  });

  it('are out of reach in a closed category', () => {
    const asked = (open: ('FA' | 'FS' | 'IFS')[]) =>
      ask({ ...homeVisitor(), overrides: { 'categories.open': open } }).outcome;
    expect(asked(['FA'])).toBe('not_eligible');
    expect(asked(['FS'])).toBe('eligible');
    expect(asked(['IFS'])).toBe('eligible');
  });

  it('are out of reach when all work is of another kind, but not for volunteers and interns', () => {
    const asked = (kind: Entry<'employment'>['kind']) =>
      ask({ category: 'IFS', employment: [{ kind, from: '2020-01-01' }] }).outcome;
    expect(asked('other')).toBe('not_eligible');
    expect(asked('volunteer')).toBe('not_yet');
    expect(asked('internship')).toBe('not_yet');
    expect(ask({ category: 'IMHM-C', employment: [therapy] }).outcome).toBe('not_yet');
    expect(
      ask({ category: 'IMHM-C', employment: [{ kind: 'rsc_provision', from: '2020-01-01' }] })
        .outcome,
    ).toBe('not_yet');
  });

  it('leave out the groups a question ignores, but still show them', () => {
    const { person: _person, references: _references, ...rest } = homeVisitor();
    const answer = ask({ ...rest, ignore: ['membership', 'agreements', 'references'] });
    expect(answer.outcome).toBe('eligible');
    expect(requirement(answer, 'membership').met).toBe(false);
  });

  it('refuse an edition that does not exist', () => {
    expect(() =>
      evaluatePortfolio(portfolio({ category: 'IFA' }), { edition: 'alliance-1999' }),
    ).toThrow(RangeError);
  });

  it('lay the caller’s settings under the question’s own', () => {
    const asked = portfolio({ category: 'IFS', overrides: { 'IFS.rsc.received': 60 } });
    const answer = evaluatePortfolio(asked, {
      edition: 'alliance-2025',
      overrides: { 'IFS.rsc.received': 30, 'IFS.training.imh': 90 },
    });
    expect(requirement(answer, 'rsc.received').needed).toBe(60);
    expect(requirement(answer, 'training.imh').needed).toBe(90);
  });

  it('judge every category for what fits, the asked one included', () => {
    const fits = evaluatePortfolio(portfolio(homeVisitor()), { skipPlan: true });
    expect(fits.plan).toBeUndefined();
    for (const category of categoryCodes) {
      const alone = ask({ ...homeVisitor(), category }).outcome === 'eligible';
      expect([category, fits.fits?.includes(category)]).toEqual([category, alone]);
    }
  });
});
