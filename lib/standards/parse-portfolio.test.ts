import { describe, expect, it } from 'vitest';
import { homeVisitor } from '@/tests/factories/portfolios';
import { overrideKeys } from './overrides';
import { parsePortfolio, parsePortfolioText } from './parse-portfolio';
import { describeProblem } from './say/problems';

const base = { format: 'attune-portfolio/1', asOf: '2026-11-21', category: 'IFS' };

const refused = (input: unknown): readonly string[] => {
  const parsed = parsePortfolio(input);
  return parsed.ok ? ['accepted'] : parsed.error.map(({ path, code }) => `${path} ${code}`);
};

describe('reading a portfolio', () => {
  it('fills in empty and missing lists', () => {
    const parsed = parsePortfolio(base);
    expect(parsed.ok && parsed.value.supervision).toEqual([]);
    expect(parsed.ok && parsed.value.person.agreements.codeOfEthics).toBeNull();
    expect(refused({ ...base, ...homeVisitor() })).toEqual(['accepted']);
  });

  it.each<[string, unknown, string]>([
    ['no format', { ...base, format: undefined }, 'format missing'],
    ['another format', { ...base, format: 'attune-portfolio/2' }, 'format one_of'],
    ['an unknown key', { ...base, nmae: 1 }, 'nmae unknown_key'],
    [
      'an unknown key deep down',
      { ...base, training: [{ completedOn: '2025-01-01', minutes: { imh: 1, ihm: 2 } }] },
      'training[0].minutes.ihm unknown_key',
    ],
    ['a category of before', { ...base, category: 'IFRS' }, 'category not_in_edition'],
    ['a category there never was', { ...base, category: 'IFX' }, 'category one_of'],
    [
      'a category of later',
      { ...base, category: 'I-ERS', edition: 'alliance-2022' },
      'category not_in_edition',
    ],
    [
      'an unknown override',
      { ...base, overrides: { 'FS.education.minimum': 'none' } },
      'overrides.FS.education.minimum unknown_key',
    ],
    [
      'an override of another type',
      { ...base, overrides: { 'ERS.enabled': 'yes' } },
      'overrides.ERS.enabled wrong_type',
    ],
    [
      'an unknown competency',
      {
        ...base,
        references: [
          { roles: [], completedOn: '2026-01-01', competencies: ['attachment', 'flying'] },
        ],
      },
      'references[0].competencies[1] unknown_competency',
    ],
    [
      'an unknown competency of a session',
      { ...base, supervision: [{ heldOn: '2026-01-01', minutes: 60, competencies: ['flying'] }] },
      'supervision[0].competencies[0] unknown_competency',
    ],
    [
      'a training held in a way that is not known',
      { ...base, training: [{ completedOn: '2025-01-01', minutes: {}, kind: 'webinar' }] },
      'training[0].kind one_of',
    ],
    [
      '31 April',
      { ...base, training: [{ completedOn: '2025-04-31', minutes: {} }] },
      'training[0].completedOn date',
    ],
    ['the year 0001', { ...base, asOf: '0001-01-01' }, 'asOf date'],
    [
      'a range backwards',
      { ...base, leadership: [{ from: '2025-02-01', until: '2025-01-31' }] },
      'leadership[0].until backwards',
    ],
    [
      'neither date nor period',
      { ...base, supervision: [{ minutes: 60 }] },
      'supervision[0].heldOn date_or_period',
    ],
    [
      'half minutes',
      { ...base, supervision: [{ heldOn: '2025-01-01', minutes: 60.5 }] },
      'supervision[0].minutes wrong_type',
    ],
    [
      'negative minutes',
      { ...base, supervision: [{ heldOn: '2025-01-01', minutes: -1 }] },
      'supervision[0].minutes too_small',
    ],
    [
      'too much text',
      { ...base, training: [{ title: 'x'.repeat(501), completedOn: '2025-01-01', minutes: {} }] },
      'training[0].title too_big',
    ],
    [
      'families of a third kind',
      { ...base, employment: [{ kind: 'other', from: '2025-01-01', families: 'many' }] },
      'employment[0].families invalid',
    ],
    ['an unknown edition', { ...base, edition: 'alliance-1999' }, 'edition unknown_edition'],
    ['a day before any edition', { ...base, asOf: '1999-01-01' }, 'asOf no_edition'],
    ['a list instead of an object', [], ' wrong_type'],
    ['null', null, ' wrong_type'],
    ['a list as a text', { ...base, education: 'none' }, 'education wrong_type'],
    [
      'a key from elsewhere',
      JSON.parse(
        '{"format":"attune-portfolio/1","asOf":"2026-11-21","category":"IFS","__proto__":{"a":1}}',
      ),
      '__proto__ unknown_key',
    ],
  ])('refuses %s with its path', (_, input, problem) => {
    expect(refused(input)).toEqual([problem]);
  });

  it('takes odd text as text', () => {
    const title = '\u0000<script>alert(1)</script>\u202E🙂';
    expect(
      refused({ ...base, training: [{ title, completedOn: '2025-01-01', minutes: {} }] }),
    ).toEqual(['accepted']);
  });

  it('refuses what is not JSON', () => {
    expect(parsePortfolioText('{')).toEqual({ ok: false, error: [{ path: '', code: 'not_json' }] });
    expect(parsePortfolioText(JSON.stringify(base)).ok).toBe(true);
  });

  it('says each problem in both languages', () => {
    const problem = {
      path: 'training[0].minutes',
      code: 'wrong_type',
      values: { type: 'int' },
    } as const;
    expect(describeProblem(problem, 'en')).toEqual({
      path: 'training[0].minutes',
      message: 'Expected a whole number.',
    });
    expect(describeProblem(problem, 'es').message).toBe('Se esperaba un número entero.');
  });

  it('says which category which edition does not have', () => {
    const parsed = parsePortfolio({ ...base, category: 'IFRS', edition: 'alliance-2025' });
    const [problem] = parsed.ok ? [] : parsed.error;
    if (!problem) throw new Error('accepted');
    expect(describeProblem(problem, 'en')).toEqual({
      path: 'category',
      message: 'IFRS is not a category of edition alliance-2025.',
    });
    expect(describeProblem(problem, 'es').message).toBe(
      'IFRS no es una categoría de la edición alliance-2025.',
    );
    expect(refused({ ...base, category: 'IFRS', edition: 'alliance-2022' })).toEqual(['accepted']);
  });

  it('reads a level in each of its spellings, for what is held', () => {
    const held = (category: string) =>
      parsePortfolio({
        ...base,
        person: { endorsements: [{ category, from: '2012-01-01' }] },
        references: [{ roles: ['teacher'], completedOn: '2026-01-01', endorsedAs: category }],
      });
    const read = (category: string) => {
      const parsed = held(category);
      return parsed.ok
        ? [parsed.value.person.endorsements[0]?.category, parsed.value.references[0]?.endorsedAs]
        : parsed.error.map(({ code }) => code);
    };
    expect(read('Level II')).toEqual(['II', 'II']);
    expect(read('IV-R/F')).toEqual(['IV-R', 'IV-R']);
    expect(read('IMHM-R/F')).toEqual(['IMHM-R', 'IMHM-R']);
    expect(read('ECFRS')).toEqual(['ECFRS', 'ECFRS']);
    expect(read('Level V')).toEqual(['one_of', 'one_of']);
  });

  it('publishes the closed list of override keys', () => {
    expect(overrideKeys).toContain('IFS.rsc.received');
    expect(overrideKeys).toContain('MHM-C.training.rscProvision');
    expect(overrideKeys).toContain('FS.education.minDegree');
    expect(new Set(overrideKeys).size).toBe(overrideKeys.length);
  });
});
