import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { READABLE } from '@/lib/core/readable';
import { homeVisitorAnswers } from '@/tests/factories/finder-answers';
import { type Answers, ages, educations, givers, helds, type Month, traits, works } from '../model';
import { answersIn, codeOf, groupedCode } from './code';

const figure = fc.integer({ min: 0, max: 999 });
const month = fc
  .tuple(fc.integer({ min: 1950, max: 2077 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, at]) => `${year}-${String(at).padStart(2, '0')}` as Month);
const monthOrNo = fc.oneof(month, fc.constant('no' as const));
const anyAnswers = fc.record(
  {
    ages: fc.constantFrom(...ages),
    work: fc.constantFrom(...works),
    education: fc.constantFrom(...educations),
    held: fc.constantFrom(...helds),
    since: month,
    traits: fc.subarray([...traits]),
    giving: monthOrNo,
    leading: monthOrNo,
    degree: fc.integer({ min: 1950, max: 2077 }),
    training: fc.record({ total: figure, dei: figure, provision: figure }),
    association: fc.constantFrom('MI', 'LS', 'K12', 'WA-AU'),
    rsc: fc.record({ hours: figure, about: figure, from: fc.constantFrom(...givers) }),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Answers>;

const homeVisitor: Answers = {
  ...homeVisitorAnswers,
  education: 'bachelor',
  since: '2023-09' as Month,
};

describe('the code', () => {
  it('holds the answers and nothing else', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const code = codeOf(answers);
        if (Object.keys(answers).length === 0) return;
        expect(answersIn(code)).toEqual({ ok: true, value: answers });
        expect(answersIn(groupedCode(code).toLowerCase())).toEqual({ ok: true, value: answers });
        expect(code.split('/')[0]?.length).toBeLessThanOrEqual(28);
      }),
      { numRuns: 2000 },
    );
  });

  it('is short enough to type', () => {
    expect(codeOf(homeVisitor).length).toBeLessThanOrEqual(17);
    expect(groupedCode(codeOf(homeVisitor))).toMatch(/^[0-9A-Z]{5}-[0-9A-Z]{5}-/);
    expect(codeOf({})).toBe('');
    expect(codeOf({ association: 'MI' })).toBe('/MI');
    expect(answersIn('/ mi')).toEqual({ ok: true, value: { association: 'MI' } });
    expect(answersIn('/m_i')).toEqual({ ok: false, error: 'not_a_code' });
    expect(groupedCode(codeOf({ ...homeVisitor, association: 'LS' }))).toMatch(/[0-9A-Z]\/LS$/);
  });

  it('notices every slip of one character and every two neighbours exchanged', () => {
    const code = codeOf(homeVisitor);
    for (let at = 0; at < code.length; at += 1) {
      for (const other of READABLE) {
        if (other === code[at]) continue;
        const slipped = code.slice(0, at) + other + code.slice(at + 1);
        expect(answersIn(slipped).ok).toBe(false);
      }
      const [a = '', b = ''] = [code[at], code[at + 1]];
      if (!b || a === b) continue;
      expect(answersIn(code.slice(0, at) + b + a + code.slice(at + 2)).ok).toBe(false);
    }
  });

  it('says what is wrong with anything else and never throws', () => {
    expect(answersIn('')).toEqual({ ok: false, error: 'empty' });
    expect(answersIn('  - ')).toEqual({ ok: false, error: 'empty' });
    expect(answersIn('ÄÖÜ')).toEqual({ ok: false, error: 'unknown_character' });
    expect(answersIn('0'.repeat(80))).toEqual({ ok: false, error: 'not_a_code' });
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void answersIn(text)));
    const letters = fc.string({ unit: fc.constantFrom(...READABLE), maxLength: 30 });
    fc.assert(
      fc.property(letters, (text) => {
        const read = answersIn(text);
        if (read.ok) expect(codeOf(read.value)).toBe(text);
      }),
    );
  });
});
