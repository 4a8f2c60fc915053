import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, calendarDate } from '@/lib/core/calendar-date';
import { evaluatePortfolio } from '@/lib/standards/evaluate/evaluate';
import { categoryCodes, jobKinds } from '@/lib/standards/model';
import { type HeldStanding, type StandingRecord, standingKinds } from '@/lib/standing/model';
import type { KeptSession, LedgerFacts, Question } from '../model';
import { answersById, projectPortfolio, providerOf } from './project';

const today = calendarDate('2026-11-21');
const question: Question = { category: 'IFS', asOf: today };
const empty: LedgerFacts = {
  education: [],
  employment: [],
  training: [],
  supervision: [],
  leadership: [],
  references: [],
  endorsements: [],
  memberships: [],
  agreements: { codeOfEthics: null, endorsementAgreement: null },
  providers: new Map(),
};
const ruth: StandingRecord = {
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
};
const hour: KeptSession = {
  id: 's1',
  heldOn: calendarDate('2026-03-03'),
  minutes: 75,
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
};
const answersOf = (facts: LedgerFacts, asked = question) => {
  const { portfolio, idOf } = projectPortfolio(facts, asked);
  return answersById(evaluatePortfolio(portfolio, { skipFits: true, skipPlan: true }), idOf);
};

describe('projectPortfolio', () => {
  it('counts an hour with a mentor who was looked up', () => {
    const facts = { ...empty, supervision: [hour], providers: new Map([['ruth', ruth]]) };
    expect(answersOf(facts).get('s1')).toMatchObject({ logged: 75, counted: 75, pending: 0 });
  });

  it('lets an hour wait while nobody has looked the provider up', () => {
    const facts = { ...empty, supervision: [hour] };
    expect(answersOf(facts).get('s1')).toMatchObject({
      counted: 0,
      pending: 75,
      reasons: ['provider_to_be_verified'],
    });
  });

  it('knows of the days before our own first credential nothing, until somebody looks', () => {
    const since = calendarDate('2026-03-03');
    const heldOn = calendarDate('2026-03-02');
    const held = [{ ...(ruth.state === 'stated' && ruth.held[0]), from: since }] as HeldStanding[];
    const { heldOn: _, ...undated } = hour;
    const supervision: KeptSession[] = [
      { ...hour, id: 'before', heldOn },
      hour,
      {
        ...undated,
        minutes: 600,
        id: 'total',
        period: { from: heldOn, until: calendarDate('2026-06-30') },
      },
    ];
    const fates = (record: StandingRecord) => {
      const answers = answersOf({ ...empty, supervision, providers: new Map([['ruth', record]]) });
      return [...answers.values()].map((each) => (each.counted ? 'counted' : each.reasons.at(-1)));
    };
    const waits = 'provider_to_be_verified';
    expect(fates({ state: 'stated', held, since })).toEqual([waits, 'counted', waits]);
    expect(fates({ state: 'stated', held })).toEqual([
      'provider_not_qualified_on_date',
      'counted',
      'needs_dates',
    ]);
  });

  it('says why an hour does not count once somebody found nothing', () => {
    const nothing = new Map([['ruth', { state: 'stated', held: [] } as const]]);
    expect(
      answersOf({ ...empty, supervision: [hour], providers: nothing }).get('s1'),
    ).toMatchObject({ counted: 0, pending: 0, reasons: ['provider_not_qualified'] });
  });

  it('carries every kind of standing into the portfolio', () => {
    const held = standingKinds.map(
      (kind): HeldStanding => ({
        kind,
        category: kind === 'endorsement' ? 'IMHS' : null,
        from: today,
        until: null,
        association: 'NC',
      }),
    );
    expect(providerOf('Ruth', { state: 'stated', held })).toEqual({
      name: 'Ruth',
      endorsements: [{ category: 'IMHS', from: today, until: null }],
      ers: [
        { status: 'endorsed', from: today, until: null },
        { status: 'emerging', from: today, until: null },
      ],
      vetted: [{ association: 'NC', from: today, until: null }],
      standing: 'stated',
    });
  });
});

describe('every minute logged', () => {
  const day = fc.integer({ min: -3000, max: 400 }).map((n) => addDays(today, n));
  const session = fc.record({
    heldOn: day,
    minutes: fc.integer({ min: 1, max: 600 }),
    format: fc.constantFrom('individual', 'group'),
    kind: fc.constantFrom('reflective', 'peer', 'administrative', 'clinical'),
    focus: fc.constantFrom('own_work', 'rsc_given'),
    tracks: fc.subarray(['IMH', 'ECMH'] as const),
    providerId: fc.constantFrom('ruth', 'unknown', 'nothing', null),
  });
  const training = fc.record({
    completedOn: day,
    imh: fc.integer({ min: 0, max: 900 }),
    dei: fc.integer({ min: 1, max: 300 }),
  });
  const job = fc.record({ kind: fc.constantFrom(...jobKinds), from: day, long: fc.nat(2000) });

  it('is counted, pending or not counted with a reason, and nothing is lost or made', () => {
    const ledgers = fc.record({
      category: fc.constantFrom(...categoryCodes),
      sessions: fc.array(session, { maxLength: 25 }),
      trainings: fc.array(training, { maxLength: 6 }),
      jobs: fc.array(job, { maxLength: 3 }),
    });
    fc.assert(
      fc.property(ledgers, ({ category, sessions, trainings, jobs }) => {
        const facts: LedgerFacts = {
          ...empty,
          providers: new Map<string, StandingRecord>([
            ['ruth', ruth],
            ['nothing', { state: 'stated', held: [] }],
          ]),
          supervision: sessions.map((each, i) => ({ ...hour, ...each, id: `s${i}` })),
          training: trainings.map(({ completedOn, imh, dei }, i) => ({
            id: `t${i}`,
            completedOn,
            minutes: { imh, dei, rsc_provision: 0 },
            kind: 'short',
            tracks: ['IMH'],
            competencies: [],
          })),
          employment: jobs.map(({ kind, from, long }, i) => ({
            id: `j${i}`,
            kind,
            from,
            until: addDays(from, long),
            paid: true,
            fullTimeEquivalent: 1,
            tracks: ['IMH', 'ECMH'],
            families: 20,
            leaves: [],
            focusSocialEmotional: true,
            attentionToRelationships: true,
            supervised: true,
            specialisedTraining: true,
            licensedOrEligible: true,
            supervisorCategory: null,
            competencies: [],
          })),
        };
        const answers = answersOf(facts, { category, asOf: today });
        for (const each of [...facts.supervision, ...facts.training]) {
          const answer = answers.get(each.id);
          const logged =
            typeof each.minutes === 'number' ? each.minutes : each.minutes.imh + each.minutes.dei;
          const apart = answer?.uncounted.reduce((sum, { amount }) => sum + amount, 0) ?? 0;
          expect(answer?.logged).toBe(logged);
          expect((answer?.counted ?? 0) + (answer?.pending ?? 0) + apart).toBe(logged);
        }
      }),
      { numRuns: 200 },
    );
  });
});
