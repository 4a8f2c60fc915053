import { describe, expect, it } from 'vitest';
import { ask, entry, requirement } from '@/tests/factories/eligibility';
import { allCompetencies, type Entry, training } from '@/tests/factories/portfolios';
import type { CategoryCode } from '../model';
import type { PortfolioInput } from '../portfolio';

const counted = (more: Partial<PortfolioInput>, category: CategoryCode = 'IFS') =>
  requirement(ask({ category, ...more }), 'competencies').counted;
const competencies = ['attachment'];

describe('a competency is shown', () => {
  const job = (more: Partial<Entry<'employment'>>) => ({
    employment: [{ kind: 'direct_service' as const, from: '2024-01-01', competencies, ...more }],
  });
  const course = (conferredOn: string | null) => ({
    education: [{ level: 'course' as const, conferredOn, competencies }],
  });
  const trained = (completedOn: string) => ({
    training: [{ ...training({ imh: 1 }, competencies), completedOn }],
  });

  it.each<[string, Partial<PortfolioInput>, number]>([
    ['by a course that ends today', course('2026-11-21'), 1],
    ['by a course without a day', course(null), 1],
    ['not by a course that ends tomorrow', course('2026-11-22'), 0],
    ['by a training of today', trained('2026-11-21'), 1],
    ['not by one of tomorrow', trained('2026-11-22'), 0],
    ['by work that begins today', job({ from: '2026-11-21' }), 1],
    ['not by work that begins tomorrow', job({ from: '2026-11-22' }), 0],
    ['by paid work', job({ paid: true }), 1],
    ['by an internship, though unpaid', job({ kind: 'internship', paid: false }), 1],
    ['not by unpaid work', job({ paid: false }), 0],
    ['not by volunteering, though paid for', job({ kind: 'volunteer', paid: true }), 0],
  ])('%s', (_, more, expected) => {
    expect(counted(more)).toBe(expected);
  });

  it('by volunteering for an Associate, and not for the add-on, which asks for no such work', () => {
    const volunteering = (id: string) => job({ kind: 'volunteer', competencies: [id] });
    expect(counted(volunteering('writing'), 'IFA')).toBe(1);
    expect(counted(volunteering('reflective_supervision'), 'I-ERS')).toBe(0);
  });
});

describe('what shows no more than what was shown before', () => {
  it('is credited with none', () => {
    const twice = [training({ imh: 1 }, competencies), training({ imh: 2 }, competencies)];
    const answer = ask({ category: 'I-ERS', training: twice });
    expect(entry(answer, 'training[0]').toward.map(({ requirement: id }) => id)).toEqual([
      'training.rsc_provision',
    ]);
    const specialist = ask({ category: 'IFS', training: twice });
    const given = (path: string) =>
      entry(specialist, path).toward.filter(({ requirement: id }) => id === 'competencies');
    expect(given('training[0]')).toEqual([{ requirement: 'competencies', counted: 1 }]);
    expect(given('training[1]')).toEqual([]);
  });
});

describe('what shows a competency first', () => {
  const named = { competencies, completedOn: '2026-02-01' };

  it.each<[string, Partial<PortfolioInput>, string]>([
    ['a course', { education: [{ level: 'course', competencies }] }, 'education[0]'],
    ['a training', { training: [training({ imh: 1 }, competencies)] }, 'training[0]'],
    ['a rating', { references: [{ roles: ['parent'], ...named }] }, 'references[0]'],
    [
      'a job',
      { employment: [{ kind: 'direct_service', from: '2024-01-01', competencies }] },
      'employment[0]',
    ],
    [
      'a session',
      { supervision: [{ heldOn: '2026-01-10', minutes: 60, competencies }] },
      'supervision[0]',
    ],
  ])('says so in its own entry: %s', (_, more, path) => {
    expect(entry(ask({ category: 'IFS', ...more }), path).toward).toContainEqual({
      requirement: 'competencies',
      counted: 1,
    });
  });
});

describe('a training that names no competency', () => {
  const all = allCompetencies('IFS');
  const because = (...named: string[][]) =>
    requirement(
      ask({ category: 'IFS', training: named.map((ids) => training({ imh: 1 }, ids)) }),
      'competencies',
    ).because;

  it('explains what is missing, were it one competency alone', () => {
    expect(because(all.slice(1), [])).toEqual(['no_competency_named']);
    expect(because([])).toEqual(['no_competency_named']);
  });

  it('explains nothing where nothing is missing, nor where every training names one', () => {
    expect(because(all, [])).toEqual([]);
    expect(because(all.slice(1))).toEqual([]);
  });
});
