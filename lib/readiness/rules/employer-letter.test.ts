import { describe, expect, it } from 'vitest';
import { evaluatePortfolio } from '@/lib/standards/evaluate/evaluate';
import { homeVisiting, portfolio, providers, sessions } from '@/tests/factories/portfolios';
import type { KeptSession } from '../model';
import { letterFigures } from './employer-letter';

const asked = portfolio({
  category: 'IFS',
  asOf: '2026-11-21',
  employment: [{ ...homeVisiting, from: '2026-07-23' }],
  training: [{ completedOn: '2026-09-01', minutes: { imh: 720 } }],
  supervision: sessions(4, 120, '2026-08', { provider: providers.mentorClinical }),
});
const eligibility = evaluatePortfolio(asked, { skipFits: true, skipPlan: true });
const session = (more: Partial<KeptSession>): KeptSession => ({
  id: 's',
  minutes: 120,
  format: 'individual',
  groupSize: null,
  competencies: [],
  mode: 'in_person',
  kind: 'reflective',
  focus: 'own_work',
  tracks: ['IMH'],
  attested: false,
  attestedMinutes: null,
  answer: null,
  providerId: null,
  providerName: null,
  ...more,
});
const facts = {
  education: [],
  employment: [],
  training: [],
  supervision: [
    session({}),
    session({ attested: true }),
    session({ attested: true, attestedMinutes: 90 }),
  ],
  leadership: [],
  references: [],
  endorsements: [],
  memberships: [],
  agreements: { codeOfEthics: null, endorsementAgreement: null },
  providers: new Map(),
};

describe('case 21: the letter for an employer', () => {
  it('is not an endorsement, and names what is done and what is missing', () => {
    expect(eligibility.outcome).toBe('not_yet');
    expect(letterFigures({ eligibility, facts }).lines).toEqual([
      { about: 'training', unit: 'minutes', needed: 1980, done: 720, waits: 0, missing: 1260 },
      { about: 'supervision', unit: 'minutes', needed: 1440, done: 480, waits: 0, missing: 960 },
      expect.objectContaining({ about: 'work', unit: 'months', needed: 24 }),
    ]);
    const work = letterFigures({ eligibility, facts }).lines[2];
    expect(work?.done).toBeCloseTo(4, 1);
    expect(work?.missing).toBeCloseTo(20, 1);
  });

  it('tells apart what those who gave the supervision have confirmed', () => {
    expect(letterFigures({ eligibility, facts }).confirmed).toBe(210);
  });

  it('leaves out what the category does not ask for', () => {
    const associate = evaluatePortfolio({ ...asked, category: 'IFA' });
    expect(
      letterFigures({ eligibility: associate, facts }).lines.map(({ about }) => about),
    ).not.toContain('supervision');
  });
});
