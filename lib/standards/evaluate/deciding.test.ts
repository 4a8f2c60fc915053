import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  homeVisiting,
  homeVisitor,
  portfolio,
  providers,
  sessions,
  training,
} from '@/tests/factories/portfolios';
import { anyPortfolio } from '@/tests/factories/random-portfolios';
import type { CategoryCode } from '../model';
import { reachOf } from './deciding';
import { evaluatePortfolio } from './evaluate';

const ignore = ['membership', 'agreements', 'competencies', 'references'] as const;
type Input = Parameters<typeof portfolio>[0];
const reach = (code: CategoryCode, input: Partial<Input>) => {
  const asked = portfolio({ ignore: [...ignore], ...input, category: code });
  const found = reachOf(asked).find((each) => each.code === code);
  if (!found) throw new Error(`no answer for ${code}`);
  return found;
};
const decides = (code: CategoryCode, input: Partial<Input>) => {
  const { deciding } = reach(code, input);
  return deciding && { ...deciding, requirement: deciding.requirement.id };
};

describe('the one requirement that decides', () => {
  it('is nobody’s where everything is there', () => {
    expect(reach('IFS', homeVisitor())).toMatchObject({
      outcome: 'eligible',
      next: 'endorse',
      open: true,
      deciding: null,
    });
  });

  it('is what nothing repairs before what takes time: the base, education, the kind of work', () => {
    const highSchool = { level: 'high_school' as const, conferredOn: '2010-06-01' };
    expect(decides('I-ERS', homeVisitor())).toMatchObject({
      requirement: 'base_endorsement',
      repair: 'never',
      readyOn: null,
    });
    expect(decides('IMHS', { ...homeVisitor(), education: [highSchool] })).toMatchObject({
      requirement: 'education',
      repair: 'never',
      reason: 'below_minimum',
    });
    const master = { level: 'master' as const, conferredOn: '2015-06-01' };
    expect(decides('IMHS', { ...homeVisitor(), education: [master] })).toMatchObject({
      requirement: 'employment',
      repair: 'never',
      reason: 'wrong_kind_of_work',
    });
  });

  it('is supervision about giving where nothing else is short for the add-on', () => {
    const told = decides('I-ERS', {
      person: { endorsements: [{ category: 'IMHS', from: '2019-06-01' }] },
      employment: [{ kind: 'rsc_provision', from: '2020-01-01' }],
      training: [training({ rsc: 15 })],
    });
    expect(told).toMatchObject({
      requirement: 'rsc.about_provision',
      repair: 'by_date',
      readyOn: '2027-05-21',
    });
  });

  it('is otherwise the one that takes longest', () => {
    const base = { ...homeVisitor(), employment: [{ ...homeVisiting, from: '2026-05-21' }] };
    expect(decides('IFS', base)).toMatchObject({ requirement: 'employment', repair: 'by_date' });
    const untrained = { ...homeVisitor(), training: [training({ imh: 10, dei: 3 })] };
    expect(decides('IFS', untrained)).toMatchObject({
      requirement: 'training.imh',
      repair: 'by_date',
      readyOn: '2027-09-21',
      reason: null,
    });
    const few = {
      ...untrained,
      supervision: sessions(1, 60, '2026-08', { provider: providers.mentorClinical }),
    };
    expect(decides('IFS', few)?.requirement).toBe('rsc.received');
  });

  it('is of two that take as long the one named first', () => {
    const provider = providers.mentorClinical;
    const mentor = {
      education: [{ level: 'master' as const, conferredOn: '2010-06-01' }],
      employment: [{ kind: 'rsc_provision' as const, from: '2024-01-01', until: '2024-12-30' }],
      leadership: [{ from: '2015-01-01', until: '2019-12-31' }],
      training: [training({ imh: 30, dei: 3, rsc: 15 })],
      supervision: sessions(25, 120, '2022-01', { focus: 'rsc_given', provider }),
    };
    expect(decides('IMHM-C', mentor)).toMatchObject({
      requirement: 'employment',
      readyOn: '2028-11-20',
    });
  });

  it('asks for work where education or work would do, for going on is the plan', () => {
    expect(decides('IFA', {})).toMatchObject({ requirement: 'employment', repair: 'by_date' });
  });

  it('is what only has to be completed where nothing takes time', () => {
    const few = { ...homeVisitor(), employment: [{ ...homeVisiting, families: 9 }] };
    expect(decides('IFS', few)).toMatchObject({
      requirement: 'employment',
      repair: 'complete',
      readyOn: null,
      reason: 'too_few_families',
    });
    expect(decides('IFS', { ...homeVisitor(), ignore: [], references: [] })).toMatchObject({
      requirement: 'references.count',
      repair: 'complete',
    });
  });

  it('says where the association does not offer the category', () => {
    const asked = { ...homeVisitor(), overrides: { 'tracks.offered': ['ECMH' as const] } };
    expect(reach('IFS', asked)).toMatchObject({ open: false, outcome: 'not_eligible' });
  });

  it('agrees with the evaluator on every category of any ledger', () => {
    fc.assert(
      fc.property(anyPortfolio, (input) => {
        const asked = portfolio(input);
        for (const found of reachOf(asked)) {
          const answer = evaluatePortfolio(
            { ...asked, category: found.code },
            { skipFits: true, skipPlan: true },
          );
          expect([found.outcome, found.next]).toEqual([answer.outcome, answer.next]);
          expect(found.deciding === null).toBe(
            found.outcome === 'eligible' || (!found.open && !found.deciding),
          );
          if (!found.deciding) continue;
          const { requirement, repair } = found.deciding;
          expect(answer.requirements).toContainEqual(requirement);
          expect(requirement.met).toBe(false);
          if (repair === 'never') expect(found.outcome).toBe('not_eligible');
        }
      }),
      { numRuns: 300 },
    );
  }, 60_000);
});
