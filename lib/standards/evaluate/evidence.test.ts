import { describe, expect, it } from 'vitest';
import { dayNumber } from '@/lib/core/calendar-date';
import { ask, entry, requirement } from '@/tests/factories/eligibility';
import { homeVisiting, portfolio, training } from '@/tests/factories/portfolios';
import { alliance2025 } from '../editions/alliance-2025';
import type { Edition } from '../editions/edition';
import { editionSchema } from '../editions/edition-schema';
import { evidenceKinds } from '../editions/terms';
import { competencyCoverage } from './competencies';
import { evaluatePortfolio, rulesOfQuestion } from './evaluate';

describe('competencies', () => {
  it('are credited once, to the strongest evidence, and the grid shows all of it', () => {
    const asked = portfolio({
      category: 'IFS',
      education: [{ level: 'course', conferredOn: '2019-01-01', competencies: ['attachment'] }],
      training: [training({ imh: 1 }, ['attachment', 'safety', 'safety']), training({ imh: 1 })],
      employment: [
        { ...homeVisiting, competencies: ['safety', 'statistics'] },
        { ...homeVisiting, kind: 'volunteer', competencies: ['writing'] },
        { ...homeVisiting, from: '2027-01-01', competencies: ['writing'] },
      ],
      references: [
        {
          roles: ['parent'],
          completedOn: '2026-02-01',
          knownMonths: 24,
          competencies: ['curiosity'],
        },
        {
          roles: ['parent'],
          completedOn: '2020-02-01',
          knownMonths: 24,
          competencies: ['writing'],
        },
      ],
    });
    const answer = evaluatePortfolio(asked);
    expect(requirement(answer, 'competencies')).toMatchObject({
      counted: 3,
      because: ['no_competency_named'],
    });
    expect(entry(answer, 'training[0]').toward.at(-1)).toEqual({
      requirement: 'competencies',
      counted: 1,
    });
    const grid = competencyCoverage(asked, rulesOfQuestion(asked)('IFS'), 30000);
    expect(grid.get('attachment')).toEqual([
      { kind: 'college_course', path: 'education[0]' },
      { kind: 'short_training', path: 'training[0]' },
    ]);
    expect(grid.get('safety')).toEqual([
      { kind: 'short_training', path: 'training[0]' },
      { kind: 'work', path: 'employment[0]' },
    ]);
    expect(grid.get('writing')).toEqual([{ kind: 'work', path: 'employment[2]' }]);
    expect(grid.has('statistics')).toBe(false);
  });

  it('weigh a series above a single training above a conference, as the edition orders it', () => {
    const held = (kind: 'series' | 'short' | 'conference') => ({
      ...training({ imh: 1 }, ['attachment']),
      kind,
    });
    const asked = portfolio({
      category: 'IFS',
      training: [held('conference'), held('short'), held('series')],
    });
    const shown = competencyCoverage(asked, rulesOfQuestion(asked)('IFS'), 30000);
    expect(shown.get('attachment')?.map(({ path }) => path)).toEqual([
      'training[2]',
      'training[1]',
      'training[0]',
    ]);
    const credited = (edition: Edition) =>
      evaluatePortfolio(asked, { edition }).entries.flatMap(({ path, toward }) =>
        toward.some(({ requirement: id }) => id === 'competencies') ? [path] : [],
      );
    expect(credited(alliance2025)).toEqual(['training[2]']);
    const review = alliance2025.review;
    const evidenceWeight = review.value.evidenceWeight.toReversed();
    const turned = {
      ...alliance2025,
      review: { ...review, value: { ...review.value, evidenceWeight } },
    };
    expect(credited(turned)).toEqual(['training[0]']);
  });

  it('are shown by reflective supervision that was held and names them, after everything else', () => {
    const held = { heldOn: '2026-11-21', minutes: 60 };
    const period = { from: '2026-01-01', until: '2026-11-22' };
    const asked = portfolio({
      category: 'IFS',
      employment: [{ ...homeVisiting, competencies: ['writing'] }],
      supervision: [
        { ...held, competencies: ['writing', 'safety'] },
        { ...held, heldOn: '2026-11-22', competencies: ['curiosity'] },
        { ...held, kind: 'peer', competencies: ['curiosity'] },
        { ...held, kind: 'administrative', competencies: ['curiosity'] },
        { ...held, kind: 'clinical', competencies: ['curiosity'] },
        { period, minutes: 60, competencies: ['attachment'] },
        { period: { ...period, until: '2026-11-21' }, minutes: 61, competencies: ['statistics'] },
        held,
      ],
    });
    const answer = evaluatePortfolio(asked);
    expect(requirement(answer, 'competencies')).toMatchObject({ counted: 2, because: [] });
    expect(entry(answer, 'supervision[0]').toward.at(-1)).toEqual({
      requirement: 'competencies',
      counted: 1,
    });
    expect(entry(answer, 'supervision[7]').toward.map((each) => each.requirement)).not.toContain(
      'competencies',
    );
    const today = dayNumber(asked.asOf);
    const grid = competencyCoverage(asked, rulesOfQuestion(asked)('IFS'), today);
    expect(grid.get('writing')).toEqual([
      { kind: 'work', path: 'employment[0]' },
      { kind: 'reflective_supervision', path: 'supervision[0]' },
    ]);
    expect(grid.get('curiosity')).toEqual([]);
    expect(grid.get('attachment')).toEqual([]);
    const later = competencyCoverage(asked, rulesOfQuestion(asked)('IFS'), today + 1);
    expect(later.get('curiosity')).toHaveLength(1);
    expect(later.get('attachment')).toHaveLength(1);
  });

  it('are shown by an Associate’s volunteering and by an internship', () => {
    const job = { kind: 'volunteer' as const, from: '2024-01-01', competencies: ['writing'] };
    expect(requirement(ask({ category: 'IFA', employment: [job] }), 'competencies').counted).toBe(
      1,
    );
    expect(requirement(ask({ category: 'I-ERS', employment: [job] }), 'competencies').counted).toBe(
      0,
    );
    const stated = { ...job, kind: 'direct_service' as const };
    expect(
      requirement(ask({ category: 'IFS', employment: [stated] }), 'competencies').counted,
    ).toBe(1);
    const intern = { ...job, kind: 'internship' as const };
    expect(
      requirement(ask({ category: 'IFS', employment: [intern] }), 'competencies').counted,
    ).toBe(1);
    const unpaid = { ...job, kind: 'direct_service' as const, paid: false };
    expect(
      requirement(ask({ category: 'IFS', employment: [unpaid] }), 'competencies').counted,
    ).toBe(0);
  });

  it('are weighed by an edition that places every kind of evidence once', () => {
    const placed = (evidenceWeight: readonly string[]) => {
      const { review } = alliance2025;
      const value = { ...review.value, evidenceWeight };
      const read = editionSchema.safeParse({ ...alliance2025, review: { ...review, value } });
      return read.success ? [] : read.error.issues.map(({ path }) => path.join('.'));
    };
    expect(placed(evidenceKinds)).toEqual([]);
    expect(placed(evidenceKinds.slice(1))).toEqual(['review.value.evidenceWeight']);
    expect(placed(evidenceKinds.with(1, 'work'))).toEqual(['review.value.evidenceWeight.5']);
  });
});
