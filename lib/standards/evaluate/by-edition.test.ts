import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/core/calendar-date';
import { ask, requirement } from '@/tests/factories/eligibility';
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
import { alliance2025 } from '../editions/alliance-2025';
import { edition } from '../editions/edition';
import { editionSchema } from '../editions/edition-schema';
import { editionOn, editions, succession } from '../editions/registry';
import { parsePortfolio } from '../parse-portfolio';
import type { PortfolioInput } from '../portfolio';
import { answerUnder } from './answer';
import { evaluatePortfolio } from './evaluate';

type Asked = Parameters<typeof ask>[0];
const rest = { ignore: ['membership', 'agreements', 'references', 'competencies'] } as const;
const unmet = (input: Asked): readonly string[] =>
  ask({ ...input, ignore: [...rest.ignore] })
    .requirements.filter((r) => !r.met)
    .map((r) => r.id)
    .filter((id) => !/^(references|membership|agreements|competencies)/.test(id));

describe('the same ledger under each edition', () => {
  const visitor = (hours: number, level: 'high_school' | 'bachelor', asked: string): Asked => ({
    ...homeVisitor(),
    edition: asked,
    education: [{ level, conferredOn: '2010-06-01' }],
    training: [training({ imh: hours })],
  });

  it('asks a Family Specialist for thirty hours and a degree, then for 33 and none', () => {
    expect(unmet(visitor(30, 'bachelor', 'alliance-2020'))).toEqual([]);
    expect(ask(visitor(30, 'high_school', 'alliance-2020')).outcome).toBe('not_eligible');
    expect(unmet(visitor(29, 'bachelor', 'alliance-2020'))).toEqual(['training.total']);
    expect(unmet(visitor(30, 'high_school', 'alliance-2022'))).toEqual([]);
    expect(unmet(visitor(30, 'high_school', 'alliance-2024'))).toEqual([
      'training.total',
      'training.dei',
    ]);
    expect(unmet(visitor(33, 'high_school', 'alliance-2025'))).toEqual(['training.dei']);
  });

  it('counted work and supervision from the day of the degree on, while one was asked', () => {
    const graduated = (conferredOn: string): Asked => ({
      ...visitor(30, 'bachelor', 'alliance-2020'),
      asOf: '2022-06-30',
      education: [{ level: 'bachelor', conferredOn }],
      employment: [{ ...homeVisiting, from: '2020-06-01' }],
      training: [{ ...training({ imh: 30 }), completedOn: '2021-01-15' }],
      supervision: [{ heldOn: '2021-06-01', minutes: 1440, provider: providers.mentorClinical }],
    });
    expect(unmet(graduated('2020-06-01'))).toEqual([]);
    expect(unmet(graduated('2021-06-01'))).toEqual(['employment']);
    expect(unmet(graduated('2021-06-02'))).toEqual(['employment', 'rsc.received']);
    const none = { overrides: { 'FS.education.minDegree': 'none' as const } };
    expect(unmet({ ...graduated('2021-06-02'), ...none })).toEqual([]);
    const later = { overrides: { 'FS.afterDegree': false } };
    expect(unmet({ ...graduated('2021-06-02'), ...later })).toEqual([]);
    const asked = { 'FS.afterDegree': true, 'FS.education.minDegree': 'bachelor' as const };
    const today = { ...graduated('2021-06-02'), edition: 'alliance-2025', overrides: asked };
    expect(unmet(today)).toContain('employment');
  });

  const clinician = (asked: string, more: Partial<PortfolioInput> = {}): Asked => ({
    category: 'IMHS',
    edition: asked,
    education: [{ level: 'master', conferredOn: '2018-06-01' }],
    employment: [{ ...therapy, from: '2021-01-01', until: '2023-12-31' }],
    training: [{ ...training({ imh: 37, dei: 3 }), completedOn: '2023-01-15' }],
    supervision: sessions(25, 120, '2022-01', { provider: providers.mentorClinical }),
    ...rest,
    ignore: [...rest.ignore],
    ...more,
  });

  it('sends a Specialist to the exam until the end of 2024, and not from 2025', () => {
    expect(ask(clinician('alliance-2020'))).toMatchObject({ outcome: 'eligible', next: 'exam' });
    expect(ask(clinician('alliance-2022')).next).toBe('exam');
    expect(ask(clinician('alliance-2024')).next).toBe('exam');
    expect(ask(clinician('alliance-2025')).next).toBe('endorse');
    const asks = { overrides: { 'MHS.exam.required': true } };
    expect(ask(clinician('alliance-2025', asks)).next).toBe('exam');
    const day = (asOf: string) =>
      evaluatePortfolio(portfolio({ ...clinician('x'), asOf, edition: undefined } as Asked));
    expect(day('2024-12-31')).toMatchObject({ edition: 'alliance-2024', next: 'exam' });
    expect(day('2025-01-01')).toMatchObject({ edition: 'alliance-2025', next: 'endorse' });
  });

  it('takes services of other kinds as a Specialist’s work until 2025', () => {
    const consultant = { employment: [{ ...homeVisiting, from: '2019-01-01' }] };
    expect(unmet(clinician('alliance-2024', consultant))).toEqual([]);
    expect(ask(clinician('alliance-2025', consultant)).outcome).toBe('not_eligible');
  });

  it('let an internship before the degree stand for one of a Specialist’s two years', () => {
    const intern = {
      employment: [
        {
          kind: 'internship' as const,
          from: '2017-06-01',
          until: '2018-05-31',
          tracks: ['IMH' as const],
          supervisorCategory: 'III' as const,
        },
        { ...therapy, from: '2019-01-01', until: '2019-12-31' },
      ],
    };
    expect(unmet(clinician('alliance-2020', intern))).toEqual([]);
    expect(unmet(clinician('alliance-2025', intern))).toEqual([]);
  });

  it('takes a licence in place of the degree from 2025 only', () => {
    const licensed = { education: [{ level: 'licence' as const, conferredOn: '2018-06-01' }] };
    expect(ask(clinician('alliance-2024', licensed)).outcome).toBe('not_eligible');
    expect(unmet(clinician('alliance-2025', licensed))).toEqual([]);
  });

  it('refuses a category the edition does not have', () => {
    const asked = { ...portfolio({ category: 'IFS' }), category: 'IFRS' } as const;
    expect(() => evaluatePortfolio(asked)).toThrow(
      'IFRS is not a category of edition alliance-2025',
    );
    expect(() => evaluatePortfolio(asked, { edition: 'alliance-1999' })).toThrow('alliance-1999');
    const before = { ...asked, asOf: calendarDate('2019-12-31') };
    expect(() => evaluatePortfolio(before)).toThrow('No edition on 2019-12-31');
    expect(() => evaluatePortfolio({ ...asked, edition: 'none' })).toThrow('No edition none');
  });
});

describe('a family reflective supervisor, 2022 to 2023', () => {
  const supervisor = (more: Partial<PortfolioInput> = {}): Asked => ({
    category: 'IFRS',
    asOf: '2023-11-30',
    person: {
      memberships: [{ kind: 'individual', from: '2023-01-01', until: '2023-12-31' }],
      agreements: { codeOfEthics: '2023-01-02', endorsementAgreement: '2023-01-02' },
    },
    employment: [
      { ...homeVisiting, from: '2020-01-01' },
      { kind: 'rsc_provision', from: '2022-10-01', paid: true, tracks: ['IMH'] },
    ],
    training: [
      training({ imh: 30, dei: 3, rsc: 15 }, allCompetencies('IFS')),
      { ...training({}, allCompetencies('I-ERS')), completedOn: '2022-01-01' },
    ].map((t) => ({
      ...t,
      completedOn: '2022-01-15',
    })),
    supervision: sessions(12, 120, '2022-11', { provider: providers.mentorClinical }),
    leadership: [{ from: '2021-01-01', scope: 'local' }],
    references: ratingsOf.specialist
      .with(2, { roles: ['supervisee', 'colleague'], knownMonths: 24, completedOn: '2023-02-01' })
      .map((r) => ({ ...r, completedOn: '2023-02-01' })),
    ...more,
  });

  it('is endorsed without a degree and without an exam', () => {
    const answer = ask(supervisor());
    expect(answer.edition).toBe('alliance-2022');
    expect(answer.requirements.filter((r) => !r.met)).toEqual([]);
    expect(answer).toMatchObject({ outcome: 'eligible', next: 'endorse' });
    expect(requirement(answer, 'training.total').needed).toBe(48 * 60);
    expect(requirement(answer, 'rsc.received').needed).toBe(24 * 60);
    expect(requirement(answer, 'leadership').needed).toBe(12);
  });

  it('begins as Emerging where only the giving of supervision is short', () => {
    const visiting = { employment: [{ ...homeVisiting, from: '2020-01-01' }] };
    expect(ask(supervisor(visiting))).toMatchObject({ outcome: 'emerging', next: 'endorse' });
    expect(ask(supervisor({ ...visiting, training: [] })).outcome).toBe('not_yet');
    const off = { overrides: { 'emerging.enabled': false } };
    expect(ask(supervisor({ ...visiting, ...off })).outcome).toBe('not_yet');
  });

  it('fits among the categories of the time, which have no add-on', () => {
    const { fits } = evaluatePortfolio(portfolio(supervisor()));
    expect(fits).toContain('IFRS');
    expect(fits).toContain('IFS');
    expect(fits).not.toContain('I-ERS');
  });
});

describe('12: a family reflective supervisor since November 2022', () => {
  const base = (asOf: string, category: 'I-ERS' | 'EC-ERS' = 'I-ERS') =>
    requirement(
      ask({
        category,
        asOf,
        edition: 'alliance-2024',
        person: { endorsements: [{ category: 'IFRS', from: '2022-11-01' }] },
      }),
      'base_endorsement',
    ).met;

  it('holds the base of the add-on from the day the add-on came, on the same track', () => {
    expect(base('2023-12-31')).toBe(false);
    expect(base('2024-01-01')).toBe(true);
    expect(base('2024-01-02')).toBe(true);
    expect(base('2024-01-01', 'EC-ERS')).toBe(false);
  });
});

describe('the next edition', () => {
  // The whole of it: one figure changed, in data alone.
  const before = alliance2025.categories;
  const alliance2026 = edition({
    ...alliance2025,
    id: 'alliance-2026',
    from: calendarDate('2026-07-01'),
    categories: {
      ...before,
      FS: {
        ...before.FS,
        training: { ...before.FS.training, value: { ...before.FS.training.value, total: 36 } },
      },
    },
  });
  const published = succession([...editions, alliance2026]);
  const asked = (asOf: string) => {
    const question = { format: 'attune-portfolio/1', ...homeVisitor(), asOf };
    const parsed = parsePortfolio(question, published);
    const inForce = editionOn(asOf, published);
    if (!parsed.ok || !inForce) throw new Error('refused');
    const person = member;
    return answerUnder(
      { edition: inForce, overlay: null, overrides: [] },
      { ...parsed.value, person: { ...parsed.value.person, ...person } } as typeof parsed.value,
      { skipFits: true, skipPlan: true },
    );
  };

  it('ends the one before on the day before it begins', () => {
    expect(published.map(({ until }) => until)).toEqual([
      '2022-09-30',
      '2023-12-31',
      '2024-12-31',
      '2026-06-30',
      null,
    ]);
  });

  it('changes the outcome from its day on, without a rule', () => {
    expect(asked('2026-06-30')).toMatchObject({ edition: 'alliance-2025', outcome: 'eligible' });
    const later = asked('2026-07-01');
    expect(later).toMatchObject({ edition: 'alliance-2026', outcome: 'not_yet' });
    expect(requirement(later, 'training.total')).toMatchObject({ needed: 2160, remaining: 60 });
    expect(asked('2026-07-02').outcome).toBe('not_yet');
  });

  it('can be named, passed whole, stored and read', () => {
    const stored = editionSchema.parse(JSON.parse(JSON.stringify(alliance2026)));
    const question = portfolio(homeVisitor());
    expect(evaluatePortfolio(question, { edition: stored }).outcome).toBe('not_yet');
    expect(evaluatePortfolio(question).outcome).toBe('eligible');
    const named = {
      format: 'attune-portfolio/1',
      ...homeVisitor(),
      asOf: '2026-11-21',
      edition: 'alliance-2026',
    };
    expect(parsePortfolio(named).ok).toBe(false);
    expect(parsePortfolio(named, published).ok).toBe(true);
  });
});
