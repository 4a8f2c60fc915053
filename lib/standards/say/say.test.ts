import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locales } from '@/lib/core/locale';
import en from '@/messages/en/standards.json';
import es from '@/messages/es/standards.json';
import {
  homeVisiting,
  homeVisitor,
  portfolio,
  providers,
  sessions,
  training,
} from '@/tests/factories/portfolios';
import { anyPortfolio } from '@/tests/factories/random-portfolios';
import { evaluatePortfolio } from '../evaluate/evaluate';
import { pendingReasons, uncountedReasons } from '../reasons';
import { requirementIds } from '../requirements';
import { phrase } from './amounts';
import { requirementName, say, sayPace, sayPlanSteps } from './say';
import { translatorFor } from './translator';

const peers = () => {
  const base = homeVisitor();
  return portfolio({
    ...base,
    supervision: (base.supervision ?? []).map((s, i) =>
      i < 7 ? { ...s, kind: 'peer' as const } : s,
    ),
  });
};

describe('sentences', () => {
  it('are plain and exact', () => {
    const said = say(evaluatePortfolio(peers()), 'en');
    const rsc = said.requirements.find((r) => r.id === 'rsc.received');
    expect(rsc?.say).toBe(
      '10 of 24 hours count. 14 hours were peer supervision, which never counts.',
    );
    expect(said.entries.find((e) => e.path === 'supervision[0]')?.say).toBe(
      '2 hours were peer supervision, which never counts.',
    );
    expect(said.entries.find((e) => e.path === 'supervision[11]')?.say).toBe(
      '2 hours: all of it counts.',
    );
    expect(said.requirements.find((r) => r.id === 'training.total')?.say).toBe(
      '35 hours count, and 33 hours are needed.',
    );
  });

  it('are natural in Spanish', () => {
    const said = say(evaluatePortfolio(peers()), 'es');
    expect(said.requirements.find((r) => r.id === 'rsc.received')?.say).toBe(
      'Cuentan 10 de 24 horas. 14 horas fueron de supervisión entre pares, que nunca cuenta.',
    );
  });

  it('agree in number and name halves of hours and months', () => {
    const t = translatorFor('en');
    expect(phrase(t, 'minutes', 60, 'rsc')).toEqual({ amount: '1 hour', n: 1 });
    expect(phrase(t, 'minutes', 90, 'rsc').amount).toBe('1 hour 30 minutes');
    expect(phrase(t, 'minutes', 45, 'rsc').amount).toBe('45 minutes');
    expect(phrase(t, 'months', 11.99, 'employment').amount).toBe('11.9 months');
    expect(phrase(t, 'months', 0.3288, 'employment').amount).toBe('10 days');
    expect(phrase(t, 'count', 1, 'references').amount).toBe('1 rating');
    expect(phrase(t, 'count', 2, 'membership').amount).toBe('2 memberships');
    expect(phrase(t, 'yes_no', 2, 'education').amount).toBe('2 entries');
  });

  it('tell parts, nothing logged, waiting hours, odd minutes and months', () => {
    const answer = say(
      evaluatePortfolio(
        portfolio({
          category: 'I-ERS',
          training: [training({ imh: 1, rsc: 2 }), { completedOn: '2025-01-01', minutes: {} }],
          supervision: [
            { heldOn: '2025-01-01', minutes: 75, focus: 'rsc_given' },
            {
              heldOn: '2025-01-02',
              minutes: 75,
              focus: 'rsc_given',
              provider: { ...providers.mentorClinical },
            },
          ],
        }),
      ),
      'en',
    );
    const entry = (path: string) => answer.entries.find((e) => e.path === path)?.say;
    expect(entry('training[0]')).toBe(
      '2 hours of 3 hours count. 1 hour is not asked for in this category.',
    );
    expect(entry('training[1]')).toBe('Nothing is logged here yet.');
    expect(entry('supervision[0]')).toBe(
      '1 hour 15 minutes wait for somebody to verify the provider’s standing.',
    );
    expect(answer.requirements.find((r) => r.id === 'rsc.about_provision')?.say).toMatch(
      /^1 hour 15 minutes of 12 hours count\./,
    );
    const months = say(
      evaluatePortfolio(
        portfolio({ category: 'IFS', employment: [{ ...homeVisiting, from: '2026-05-21' }] }),
      ),
      'en',
    );
    expect(months.requirements.find((r) => r.id === 'employment')?.say).toBe(
      '6 of 24 months count.',
    );
  });

  it('tell the pace and the steps of a plan', () => {
    const plan = say(
      evaluatePortfolio(
        portfolio({
          ...homeVisitor(),
          supervision: sessions(3, 120, '2026-08', { provider: providers.mentorClinical }).concat(
            sessions(1, 60, '2026-08', {}),
          ),
        }),
      ),
      'en',
    ).plan;
    expect(plan?.pace).toBe('At your own pace of the last six months: 1 hour a month.');
    expect(plan?.steps).toContain(
      'Reflective supervision received: log 18 hours more, by 2028-05-21 at this pace.',
    );
    expect(plan?.steps).toContain(
      'Reflective supervision received: ask your coordinator to verify the provider of 1 hour. Once they count, that much less is left to log.',
    );
    const idle = say(evaluatePortfolio(portfolio({ category: 'IFS' })), 'es').plan;
    expect(idle?.pace).toBe('A un ritmo supuesto de 2 horas al mes.');
    expect(idle?.steps.length).toBeGreaterThan(5);
  });

  it('tell why no day can be named', () => {
    const never = (input: Parameters<typeof portfolio>[0], locale: 'en' | 'es' = 'en') =>
      say(evaluatePortfolio(portfolio(input)), locale).plan?.because;
    expect(never({ category: 'IFS' })).toBeNull();
    expect(never({ category: 'I-ERS' })).toBe(
      'The endorsement this one builds on: this stands in the way, and going on as you do would not change it.',
    );
    expect(never({ category: 'IFS', overrides: { 'categories.open': ['FA'] } }, 'es')).toBe(
      'Esta categoría no se ofrece aquí.',
    );
    const withThree = ['Ana', 'Bo', 'Cleo'].map((name) => ({
      heldOn: '2026-10-01',
      minutes: 60,
      provider: { ...providers.mentorClinical, name },
    }));
    const overrides = { 'rsc.continuity.enforce': 'block' } as const;
    expect(never({ category: 'IFS', supervision: withThree, overrides })).toMatch(
      /^Most hours with one provider: hours with several providers count already/,
    );
  });

  it('write the days of a plan as the reader does', () => {
    const { plan } = evaluatePortfolio(portfolio({ category: 'IFS' }));
    if (!plan) throw new Error('There is always a plan.');
    expect(sayPace(plan, 'en')).toBe('At an assumed pace of 2 hours a month.');
    const steps = sayPlanSteps(plan, 'en', (date) => `the day ${date}`);
    expect(steps[0]).toMatch(/ the day \d{4}-/);
    expect(steps).toHaveLength(plan.steps.length);
  });

  it('say nothing of a plan that was not asked for', () => {
    const answer = evaluatePortfolio(portfolio({ category: 'IFS' }), { skipPlan: true });
    expect(say(answer, 'en')).not.toHaveProperty('plan');
  });

  it('exist for every reason and requirement, with the same keys in both languages', () => {
    const keys = (value: object, path = ''): string[] =>
      Object.entries(value).flatMap(([key, inner]) =>
        typeof inner === 'string' ? [`${path}${key}`] : keys(inner, `${path}${key}.`),
      );
    expect(keys(es)).toEqual(keys(en));
    expect(Object.keys(en.reasons).sort()).toEqual([...uncountedReasons, ...pendingReasons].sort());
    for (const id of requirementIds) {
      for (const locale of locales) expect(requirementName(id, locale)).not.toContain('names.');
    }
  });

  it('are whole for any answer: no key, brace or NaN is left standing', () => {
    fc.assert(
      fc.property(anyPortfolio, fc.constantFrom(...locales), (input, locale) => {
        const said = say(evaluatePortfolio(portfolio(input), { skipFits: true }), locale);
        const sentences = [
          ...said.requirements.map((r) => r.say),
          ...said.entries.map((e) => e.say),
          ...said.warnings.map((w) => w.say),
          ...(said.plan?.steps ?? []),
        ];
        for (const sentence of sentences) {
          expect(sentence).toMatch(/^\S.*[.]$/);
          expect(sentence).not.toMatch(/[{}]|NaN|undefined|standards\.|reasons\./);
        }
      }),
      { numRuns: 200 },
    );
  }, 60_000);
});
