import { describe, expect, it } from 'vitest';
import {
  allCompetencies,
  homeVisiting,
  homeVisitor,
  member,
  portfolio,
  providers,
  ratingsOf,
  sessions,
  therapy,
  training,
} from '@/tests/factories/portfolios';
import type { Eligibility } from '../eligibility';
import type { RequirementId } from '../requirements';
import { evaluatePortfolio } from './evaluate';

const requirement = (answer: Eligibility, id: RequirementId) => {
  const found = answer.requirements.find((r) => r.id === id);
  if (!found) throw new Error(`${answer.category} does not ask ${id}`);
  return found;
};

const unmet = (answer: Eligibility): readonly string[] =>
  answer.requirements.filter((r) => !r.met).map((r) => r.id);

describe('the worked cases of the standards', () => {
  it('1: a child-care teacher with a CDA is eligible as Family Associate, work or not', () => {
    const answer = evaluatePortfolio(
      portfolio({
        category: 'IFA',
        person: member,
        education: [{ level: 'cda', conferredOn: '2024-06-01' }],
        employment: [
          { kind: 'direct_service', from: '2026-06-01', until: '2026-10-31', tracks: ['IMH'] },
        ],
        training: [training({ imh: 31, dei: 3 }, allCompetencies('IFA'))],
        references: ratingsOf.associate,
      }),
    );
    expect(answer).toMatchObject({ outcome: 'eligible', next: 'endorse' });
    expect(requirement(answer, 'employment')).toMatchObject({ met: true, needed: 0 });
    expect(answer.requirements.map((r) => r.id)).not.toContain('rsc.received');
  });

  it('2: two years of supervised and trained volunteering stand for work', () => {
    const volunteer = {
      kind: 'volunteer',
      from: '2024-01-01',
      until: '2025-12-31',
      supervised: true,
      specialisedTraining: true,
      tracks: ['IMH'],
    } as const;
    const ask = (job: object) =>
      evaluatePortfolio(
        portfolio({
          category: 'IFA',
          person: member,
          employment: [{ ...volunteer, tracks: ['IMH'], ...job }],
          training: [training({ imh: 37, dei: 3 }, allCompetencies('IFA'))],
          references: ratingsOf.associate,
        }),
      );
    expect(ask({}).outcome).toBe('eligible');
    expect(requirement(ask({}), 'education')).toMatchObject({ met: true, needed: 0, counted: 0 });
    expect(requirement(ask({ supervised: false }), 'employment').because).toEqual([
      'not_supervised',
    ]);
    expect(requirement(ask({ specialisedTraining: false }), 'employment').because).toEqual([
      'not_trained',
    ]);
  });

  it('3: a new graduate with ten months of work is not yet a Family Specialist but fits the Associate', () => {
    const answer = evaluatePortfolio(
      portfolio({
        category: 'IFS',
        person: member,
        education: [{ level: 'master', conferredOn: '2025-12-20' }],
        employment: [{ ...homeVisiting, from: '2026-01-22' }],
        training: [training({ imh: 55, dei: 5 }, allCompetencies('IFS'))],
        supervision: sessions(10, 144, '2026-01', { provider: providers.mentorClinical }),
        references: ratingsOf.specialist.map((r) => ({ ...r, endorsedAs: 'IFS' as const })),
      }),
    );
    expect(answer.outcome).toBe('not_yet');
    expect(unmet(answer)).toEqual(['employment']);
    expect(requirement(answer, 'employment').counted).toBeCloseTo(10, 1);
    expect(answer.fits).toEqual(['IFA', 'ECFA']);
  });

  it('4: a home visitor without a degree is eligible, unless the association asks a Bachelor’s', () => {
    const answer = evaluatePortfolio(portfolio(homeVisitor()));
    expect(unmet(answer)).toEqual([]);
    expect(answer).toMatchObject({ outcome: 'eligible', next: 'endorse' });
    expect(answer.fits).toContain('IFS');
    const asked = portfolio({
      ...homeVisitor(),
      overrides: { 'FS.education.minDegree': 'bachelor' },
    });
    expect(evaluatePortfolio(asked)).toMatchObject({ outcome: 'not_eligible', next: 'none' });
  });

  it('5: peer supervision never counts, even with an endorsed peer', () => {
    const base = homeVisitor();
    const answer = evaluatePortfolio(
      portfolio({
        ...base,
        supervision: (base.supervision ?? []).map((session, i) =>
          i < 7 ? { ...session, kind: 'peer', provider: providers.mentorClinical } : session,
        ),
      }),
    );
    expect(answer.outcome).toBe('not_yet');
    expect(requirement(answer, 'rsc.received')).toMatchObject({
      needed: 1440,
      counted: 600,
      remaining: 840,
      because: ['peer_supervision'],
    });
  });

  it('7: an internship under an endorsed Specialist stands for one of the two years; no exam', () => {
    const ask = (supervisorCategory: 'IMHS' | 'IFS') =>
      evaluatePortfolio(
        portfolio({
          asOf: '2025-03-15',
          category: 'IMHS',
          person: {
            ...member,
            memberships: [{ kind: 'individual', from: '2025-01-01', until: '2025-12-31' }],
            agreements: { codeOfEthics: '2025-01-02', endorsementAgreement: '2025-01-02' },
          },
          education: [{ level: 'master', conferredOn: '2022-06-01' }],
          employment: [
            {
              kind: 'internship',
              from: '2021-06-01',
              until: '2022-05-31',
              tracks: ['IMH'],
              supervisorCategory,
            },
            { ...therapy, from: '2024-01-01', until: '2024-12-31' },
          ],
          training: [training({ imh: 37, dei: 3 }, allCompetencies('IMHS'))],
          supervision: sessions(25, 120, '2023-01', { provider: providers.mentorClinical }),
          references: ratingsOf.clinician.map((r) => ({ ...r, completedOn: '2025-02-01' })),
        }),
      );
    expect(unmet(ask('IMHS'))).toEqual([]);
    expect(ask('IMHS')).toMatchObject({ outcome: 'eligible', next: 'endorse' });
    expect(requirement(ask('IFS'), 'employment')).toMatchObject({
      met: false,
      because: ['internship_supervisor_not_endorsed'],
    });
  });

  it('9: a consultant without dyadic therapy is not eligible as Specialist and fits the Family Specialist', () => {
    const answer = evaluatePortfolio(
      portfolio({
        category: 'IMHS',
        ignore: ['competencies', 'references'],
        person: member,
        education: [{ level: 'master', conferredOn: '2020-06-01' }],
        employment: [{ ...homeVisiting, from: '2022-01-01' }],
        training: [training({ imh: 40, dei: 3 })],
        supervision: sessions(20, 180, '2025-01', { provider: providers.mentorClinical }),
      }),
    );
    expect(answer).toMatchObject({ outcome: 'not_eligible', next: 'none' });
    expect(requirement(answer, 'employment').because).toContain('not_supervised');
    expect(answer.fits).toContain('IFS');
    expect(answer.fits).not.toContain('IMHS');
    expect(answer.plan).toMatchObject({ possible: false, readyOn: null });
  });

  const mentor = (rscTraining: number) =>
    evaluatePortfolio(
      portfolio({
        category: 'IMHM-C',
        person: { ...member, endorsements: [{ category: 'IMHS', from: '2019-05-01' }] },
        education: [{ level: 'master', conferredOn: '2016-06-01' }],
        employment: [
          therapy,
          { kind: 'rsc_provision', from: '2023-05-01', paid: true, tracks: ['IMH'] },
        ],
        training: [training({ imh: 30, dei: 3, rsc: rscTraining }, allCompetencies('IMHM-C'))],
        supervision: [
          ...sessions(20, 75, '2025-01', { provider: providers.mentorClinical }),
          ...sessions(20, 75, '2025-01', {
            provider: providers.mentorClinical,
            focus: 'rsc_given',
          }),
        ],
        leadership: [{ from: '2023-01-01', scope: 'regional' }],
        references: ratingsOf.mentor,
      }),
    );

  it('10: a Mentor three hours short of RSC training waits, and then may sit the exam', () => {
    expect(unmet(mentor(12))).toEqual(['training.total', 'training.rsc_provision']);
    expect(requirement(mentor(12), 'training.total')).toMatchObject({
      counted: 45 * 60,
      remaining: 180,
    });
    expect(mentor(12)).toMatchObject({ outcome: 'not_yet', next: 'none' });
    expect(unmet(mentor(15))).toEqual([]);
    expect(mentor(15)).toMatchObject({ outcome: 'eligible', next: 'exam' });
  });

  it('12: a family reflective supervisor holds the base and the add-on by rule', () => {
    const answer = evaluatePortfolio(
      portfolio({
        category: 'I-ERS',
        person: { endorsements: [{ category: 'IFRS', from: '2022-11-01' }] },
      }),
    );
    expect(requirement(answer, 'base_endorsement')).toMatchObject({ met: true, counted: 1 });
  });

  it('14: a rating completed thirteen months ago has expired', () => {
    const base = homeVisitor();
    const answer = evaluatePortfolio(
      portfolio({
        ...base,
        references: (base.references ?? []).map((r, i) =>
          i === 0 ? { ...r, completedOn: '2025-10-21' } : r,
        ),
      }),
    );
    expect(requirement(answer, 'references.count')).toMatchObject({
      met: false,
      counted: 2,
      because: ['expired'],
    });
  });

  it('20: a researcher is approved for the exam without any RSC', () => {
    const answer = evaluatePortfolio(
      portfolio({
        category: 'IMHM-R',
        person: member,
        education: [{ level: 'doctorate', conferredOn: '2022-06-01' }],
        employment: [
          { kind: 'teaching_research', from: '2022-09-01', paid: true, tracks: ['IMH'] },
        ],
        training: [training({ imh: 30, dei: 3 }, allCompetencies('IMHM-R'))],
        references: ratingsOf.clinician,
      }),
    );
    expect(unmet(answer)).toEqual([]);
    expect(answer).toMatchObject({ outcome: 'eligible', next: 'exam' });
    expect(requirement(answer, 'leadership').met).toBe(true);
  });

  it('21: a new clinician is told exactly what is missing', () => {
    const answer = evaluatePortfolio(
      portfolio({
        asOf: '2026-04-30',
        category: 'IFS',
        employment: [{ ...homeVisiting, from: '2025-12-30', families: { IMH: 10 } }],
        training: [training({ imh: 12 })],
        supervision: sessions(4, 120, '2026-01', { provider: providers.mentorClinical }),
      }),
    );
    expect(requirement(answer, 'training.total').remaining).toBe(21 * 60);
    expect(requirement(answer, 'rsc.received').remaining).toBe(16 * 60);
    expect(requirement(answer, 'employment').remaining).toBeCloseTo(20, 1);
  });
});
