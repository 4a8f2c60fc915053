import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { calendarDate, isCalendarDate } from '@/lib/core/calendar-date';
import { anyPortfolio } from '@/tests/factories/random-portfolios';
import { editions } from '../editions/registry';
import { evaluatePortfolio } from '../evaluate/evaluate';
import { allCategoryCodes } from '../model';
import { overrideKeys } from '../overrides';
import { parsePortfolio } from '../parse-portfolio';
import type { Portfolio } from '../portfolio';
import { uncountedReasons } from '../reasons';
import { requirementIds } from '../requirements';
import { describeProblem } from '../say/problems';
import { say } from '../say/say';
import { shippedStandards } from './known-standards';
import { listCompetencies, listEditions } from './listings';
import { describeApi } from './openapi';

// Every portfolio the worked cases ask about is noted while they run, here as well.
const { asked } = vi.hoisted(() => ({ asked: [] as Portfolio[] }));
vi.mock('../evaluate/evaluate', async (original) => {
  const real = await original<typeof import('../evaluate/evaluate')>();
  const noted: typeof real.evaluatePortfolio = (portfolio, options) => {
    asked.push(portfolio);
    return real.evaluatePortfolio(portfolio, options);
  };
  return { ...real, evaluatePortfolio: noted };
});
await import('../evaluate/worked-cases.test');

const api = describeApi('https://attune.example.org');
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, formats: { date: isCalendarDate } });
const checks = new Map(
  Object.entries(api.components.schemas).map(([name, schema]) => [name, ajv.compile(schema)]),
);
const judge = (name: string, value: unknown): readonly string[] => {
  const check = checks.get(name);
  if (!check) throw new Error(`No schema ${name}`);
  if (check(JSON.parse(JSON.stringify(value)))) return [];
  return (check.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
};

describe('the published description', () => {
  it('is a whole OpenAPI document', async () => {
    const answer = await new Validator().validate(structuredClone(api));
    expect([answer.valid, answer.errors]).toEqual([true, undefined]);
    const broken = await new Validator().validate({
      ...structuredClone(api),
      paths: { '/x': { get: 1 } },
    });
    expect(broken.valid).toBe(false);
  });

  it('holds the closed lists', () => {
    const text = JSON.stringify(api);
    for (const word of [
      ...overrideKeys,
      ...uncountedReasons,
      ...requirementIds,
      ...allCategoryCodes,
    ])
      expect(text).toContain(`"${word}"`);
  });

  it('fits the questions and answers of every worked case, in both languages', () => {
    expect(asked.length).toBeGreaterThan(20);
    for (const portfolio of asked.splice(0)) {
      expect(judge('Portfolio', portfolio)).toEqual([]);
      const answer = evaluatePortfolio(portfolio);
      for (const locale of ['en', 'es'] as const)
        expect(judge('Eligibility', say(answer, locale))).toEqual([]);
    }
  });

  it('fits whatever else may be asked', () => {
    fc.assert(
      fc.property(anyPortfolio, (input) => {
        expect(judge('Portfolio', input)).toEqual([]);
        const parsed = parsePortfolio(input);
        if (parsed.ok)
          expect(judge('Eligibility', say(evaluatePortfolio(parsed.value), 'en'))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('refuses what the product refuses', () => {
    const base = { format: 'attune-portfolio/1', asOf: '2026-11-21', category: 'IFS' };
    expect(judge('Portfolio', base)).toEqual([]);
    for (const wrong of [
      { ...base, asOf: '2026-02-30' },
      { ...base, colour: 'red' },
      { ...base, category: 'XYZ' },
      { ...base, overrides: { 'IFS.rsc.receive': 1 } },
      { ...base, training: [{ completedOn: '2025-01-01', minutes: { imh: 1.5 } }] },
    ]) {
      expect(parsePortfolio(wrong).ok).toBe(false);
      expect(judge('Portfolio', wrong)).not.toEqual([]);
    }
    expect(judge('Eligibility', { format: 'attune-eligibility/1' })).not.toEqual([]);
  });

  it('fits the lists and the refusals', () => {
    const today = calendarDate('2026-11-21');
    for (const locale of ['en', 'es'] as const) {
      expect(judge('Editions', listEditions(editions, today, locale))).toEqual([]);
      for (const { id } of editions)
        expect(
          judge('Competencies', listCompetencies(shippedStandards, { edition: id, today }, locale)),
        ).toEqual([]);
      expect(judge('Problems', [describeProblem({ path: '', code: 'not_json' }, locale)])).toEqual(
        [],
      );
    }
  });
});
