import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/core/calendar-date';
import { evaluatePortfolio } from '@/lib/standards/evaluate/evaluate';
import { shippedStandards } from '@/lib/standards/published/known-standards';
import { type Answers, questionIds } from '../model';
import { portfolioOf, tracksOf } from './portfolio';
import { courseOf, gist, hoursAsked, mayChange, sampleAnswers, traitsAsked } from './questions';
import { resultOf } from './result';
import { standpointOf } from './standpoint';

const asOf = calendarDate('2026-11-21');
const from = standpointOf(shippedStandards, asOf);
const samples = sampleAnswers(from);
const every = fc.record(
  Object.fromEntries(questionIds.map((id) => [id, fc.constantFrom<unknown>(...samples[id])])),
) as fc.Arbitrary<Required<Answers>>;

const askedOf = (given: Answers) => courseOf(given, from);
const homeVisitor: Answers = {
  ages: 'infant',
  work: 'direct',
  education: 'school',
  held: 'none',
};

describe('what the finder asks', () => {
  it('begins with the ages and the work and ends when nothing is open', () => {
    expect(askedOf({}).next).toBe('ages');
    expect(askedOf({ ages: 'infant' }).next).toBe('work');
  });

  it('asks a home visitor eight questions, and never for a title', () => {
    const course = askedOf({
      ...homeVisitor,
      since: samples.since[2],
      traits: ['families', 'focus', 'relationships'],
      training: { total: 35, dei: 3, provision: 0 },
      rsc: { hours: 24, about: 0, from: 'fs_ers' },
    } as Answers);
    expect(course.next).toBeNull();
    expect(course.asked).toEqual([
      'ages',
      'work',
      'education',
      'held',
      'since',
      'traits',
      'training',
      'rsc',
    ]);
    const { now } = resultOf(course.answers, from);
    expect(now.map(({ code }) => code)).toEqual(['IFA', 'IFS']);
  });

  it('asks for traits and figures only where they matter', () => {
    expect(traitsAsked(homeVisitor, from)).toEqual(['families', 'focus', 'relationships']);
    expect(traitsAsked({ ...homeVisitor, work: 'volunteer' }, from)).toEqual([
      'supervised',
      'trained',
    ]);
    expect(traitsAsked({ ...homeVisitor, work: 'therapy', education: 'master' }, from)).toContain(
      'licensed',
    );
    expect(hoursAsked(homeVisitor, from)).toEqual({ dei: true, provision: false, about: false });
    const mentor = { ...homeVisitor, work: 'therapy', education: 'master' } as const;
    expect(hoursAsked(mentor, from)).toEqual({ dei: true, provision: true, about: true });
  });

  it('never more than eleven questions, and each of them of somebody', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(every, (given) => {
        const { asked } = askedOf(given);
        for (const id of asked) seen.add(id);
        expect(asked.length).toBeLessThanOrEqual(11);
      }),
      { numRuns: 120 },
    );
    expect([...seen].sort()).toEqual([...questionIds].sort());
  }, 120_000);

  it('asks nothing without effect: for each question some answers around it change the result', () => {
    fc.assert(
      fc.property(every, (given) => {
        const { asked } = askedOf(given);
        let before: Answers = {};
        for (const id of asked) {
          expect(mayChange(id, before, from)).toBe(true);
          before = { ...before, [id]: given[id] };
        }
      }),
      { numRuns: 60 },
    );
  }, 120_000);

  it('leaves out only what changes nothing, whatever the answer would have been', () => {
    fc.assert(
      fc.property(every, every, (given, other) => {
        const { answers, asked } = askedOf(given);
        const left = questionIds.filter((id) => !asked.includes(id));
        const filled = Object.fromEntries(left.map((id) => [id, other[id]]));
        expect(gist({ ...answers, ...filled }, from)).toBe(gist(answers, from));
      }),
      { numRuns: 200 },
    );
  }, 240_000);

  it('drops answers that an earlier answer made idle', () => {
    const changed = askedOf({ ...homeVisitor, work: 'none', traits: ['licensed'] });
    expect(changed.answers.traits).toBeUndefined();
  });
});

describe('the result', () => {
  it('is what the evaluator says of the portfolio the answers build, for every category', () => {
    fc.assert(
      fc.property(every, (given) => {
        const { answers } = askedOf(given);
        const asked = portfolioOf(answers, asOf);
        const { now, later, other } = resultOf(answers, from);
        const all = [...now, ...later, ...other];
        expect(all).toHaveLength(tracksOf(answers).length * 7);
        for (const { code, outcome } of all)
          expect(outcome).toBe(
            evaluatePortfolio({ ...asked, category: code }, { skipFits: true, skipPlan: true })
              .outcome,
          );
        expect(now.every(({ outcome }) => ['eligible', 'emerging'].includes(outcome))).toBe(true);
        expect(other.every(({ deciding }) => deciding !== null)).toBe(true);
      }),
      { numRuns: 150 },
    );
  }, 120_000);

  it('puts what is nearest first', () => {
    const { later } = resultOf(
      {
        ...homeVisitor,
        ages: 'both',
        since: samples.since[0],
        training: samples.training[0],
      } as Answers,
      from,
    );
    const days = later.map(({ deciding }) => deciding?.readyOn ?? '');
    expect(days).toEqual([...days].sort());
    expect(later.length).toBeGreaterThan(1);
  });
});
