import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/core/calendar-date';
import { evaluatePortfolio } from '@/lib/standards/evaluate/evaluate';
import { pendingReasons, uncountedReasons } from '@/lib/standards/reasons';
import en from '@/messages/en/repairs.json';
import type { KeptSession, LedgerFacts, Question } from '../model';
import { whereHoursWent } from './apart';
import { answersById, projectPortfolio } from './project';
import { isRepairable, repairHref, repairOf, repairPlaces } from './repairs';

const question: Question = { category: 'IFS', asOf: calendarDate('2026-11-21') };
const session = (id: string, more: Partial<KeptSession> = {}): KeptSession => ({
  id,
  heldOn: calendarDate('2026-03-03'),
  minutes: 60,
  format: 'individual',
  groupSize: null,
  competencies: [],
  mode: 'virtual',
  kind: 'reflective',
  focus: 'own_work',
  tracks: ['IMH'],
  attested: false,
  attestedMinutes: null,
  answer: null,
  providerId: 'ruth',
  providerName: 'Ruth Calder',
  ...more,
});
const ledger = (supervision: readonly KeptSession[]): LedgerFacts => ({
  education: [],
  employment: [],
  training: [],
  supervision,
  leadership: [],
  references: [],
  endorsements: [],
  memberships: [],
  agreements: { codeOfEthics: null, endorsementAgreement: null },
  providers: new Map([
    [
      'ruth',
      {
        state: 'stated',
        held: [
          {
            kind: 'endorsement',
            category: 'IMHM-C',
            from: calendarDate('2015-01-01'),
            until: null,
            association: 'MI',
          },
        ],
      },
    ],
  ]),
});
const went = (facts: LedgerFacts) => {
  const { portfolio, idOf } = projectPortfolio(facts, question);
  const eligibility = evaluatePortfolio(portfolio, { skipFits: true, skipPlan: true });
  return whereHoursWent({ facts, entryOf: answersById(eligibility, idOf) });
};

describe('whereHoursWent', () => {
  it('groups what does not count by reason, in the published order, with totals', () => {
    const found = went(
      ledger([
        session('a'),
        session('b', { kind: 'peer', minutes: 90 }),
        session('c', { providerId: 'new', providerName: 'New' }),
        session('d', { kind: 'peer', minutes: 30, heldOn: calendarDate('2026-04-01') }),
        session('e'),
      ]),
    );
    expect(found).toEqual([
      {
        noun: 'supervision',
        unit: 'minutes',
        logged: 300,
        counted: 60,
        groups: [
          { reason: 'duplicate', unit: 'minutes', amount: 60, parts: [{ id: 'e', amount: 60 }] },
          {
            reason: 'peer_supervision',
            unit: 'minutes',
            amount: 120,
            parts: [
              { id: 'd', amount: 30 },
              { id: 'b', amount: 90 },
            ],
          },
          {
            reason: 'provider_to_be_verified',
            unit: 'minutes',
            amount: 60,
            parts: [{ id: 'c', amount: 60 }],
          },
        ],
      },
    ]);
  });

  it('is silent where everything counts', () => {
    expect(went(ledger([session('a')]))).toEqual([]);
  });
});

describe('repairs', () => {
  const reasons = [...uncountedReasons, ...pendingReasons];

  it('has a short name and a sentence for every reason', () => {
    expect(Object.keys(en.short).toSorted()).toEqual(reasons.toSorted());
    expect(Object.keys(en.repair).toSorted()).toEqual(reasons.toSorted());
  });

  it('names every place it leads to', () => {
    expect(Object.keys(en.go).toSorted()).toEqual([...repairPlaces].toSorted());
    const led = reasons
      .map(repairOf)
      .flatMap((repair) => (repair.by === 'going' ? [repair.to] : []));
    expect(
      [...new Set(led)].map((to) => repairHref[to]).every((href) => href.startsWith('/')),
    ).toBe(true);
  });

  it('asks for confirmation where it is missing, and for nothing before the degree', () => {
    expect(repairOf('not_attested')).toEqual({ by: 'going', to: 'confirm' });
    expect(isRepairable('duplicate')).toBe(true);
    expect(isRepairable('before_degree')).toBe(false);
  });
});
