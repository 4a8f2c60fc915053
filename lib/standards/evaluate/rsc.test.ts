import { describe, expect, it } from 'vitest';
import { ask, requirement } from '@/tests/factories/eligibility';
import { type Entry, homeVisiting, providers, sessions } from '@/tests/factories/portfolios';
import type { CategoryCode } from '../model';
import type { PortfolioInput } from '../portfolio';

type Session = Entry<'supervision'>;
type Provider = NonNullable<Session['provider']>;

const master: Entry<'education'>[] = [{ level: 'master', conferredOn: '2010-01-01' }];
const judged = (
  supervision: Session[],
  more: Partial<PortfolioInput> = {},
  category: CategoryCode = 'IFS',
) => ask({ category, supervision, education: master, ...more });
const named = (name: string): Provider => ({ ...providers.mentorClinical, name });
/** So many minutes with a provider, in one session of a month of their own. */
const hour = (minutes: number, name: string, month: string, more: Partial<Session> = {}): Session =>
  sessions(1, minutes, month, { provider: named(name), ...more })[0] as Session;

describe('most hours with one provider, the rest with one other', () => {
  const scattered = (...held: Session[]) =>
    judged(held).warnings.find(({ id }) => id === 'rsc.continuity')?.minutes ?? 0;

  it.each<[string, number, Session[]]>([
    ['one provider', 0, [hour(60, 'A', '2026-01'), hour(60, 'A', '2026-02')]],
    ['two, each half', 0, [hour(60, 'A', '2026-01'), hour(60, 'B', '2026-02')]],
    ['two, the later one most', 0, [hour(60, 'A', '2026-01'), hour(61, 'B', '2026-02')]],
    [
      'three: two others, though the first gave most',
      90,
      [hour(30, 'A', '2026-01'), hour(200, 'B', '2026-02'), hour(60, 'C', '2026-03')],
    ],
    [
      'three, the least warned of being a minute each',
      2,
      [hour(1, 'A', '2026-01'), hour(1, 'B', '2026-02'), hour(1, 'C', '2026-03')],
    ],
    [
      'a third whose session does not count is no other',
      0,
      [
        hour(60, 'A', '2026-01'),
        hour(60, 'B', '2026-02'),
        hour(60, 'C', '2026-03', { kind: 'peer' }),
      ],
    ],
  ])('%s', (_, minutes, held) => {
    expect(scattered(...held)).toBe(minutes);
  });

  it('is a requirement only of those asked for supervision, where an association says so', () => {
    const overrides = { 'rsc.continuity.enforce': 'block' as const };
    const asks = (category: CategoryCode, more = {}) =>
      judged([], { overrides: { ...overrides, ...more } }, category).requirements.some(
        ({ id }) => id === 'rsc.continuity',
      );
    expect(asks('IFS')).toBe(true);
    expect(asks('IFS', { 'FS.rsc.received': 1 })).toBe(true);
    expect(asks('IFA')).toBe(false);
    const none = { 'FS.rsc.received': 0 };
    const three = [hour(9, 'A', '2026-01'), hour(9, 'B', '2026-02'), hour(9, 'C', '2026-03')];
    expect(judged(three, { overrides: none }).warnings).toEqual([]);
    expect(requirement(judged(three.slice(0, 1), { overrides }), 'rsc.continuity').counted).toBe(1);
  });

  it('holds a single minute with two others against it', () => {
    const overrides = { 'rsc.continuity.enforce': 'block' as const };
    const others = [hour(60, 'A', '2026-01'), hour(1, 'B', '2026-02'), hour(0, 'C', '2026-03')];
    expect(requirement(judged(others, { overrides }), 'rsc.continuity').met).toBe(false);
  });
});

describe('a year at least, two at most', () => {
  const monthly = (count: number, minutes: number, from = '2024-12') =>
    sessions(count, minutes, from, { provider: providers.mentorClinical });
  const warned = (held: Session[], more = {}, category: CategoryCode = 'IFS') =>
    judged(held, more, category).warnings.filter(({ id }) => id === 'rsc.window');

  it('is said once all hours are there, not before', () => {
    expect(warned(monthly(6, 240))).toEqual([{ id: 'rsc.window', minutes: 1440 }]);
    expect(warned(monthly(5, 240))).toEqual([]);
    expect(warned(monthly(12, 120))).toEqual([]);
  });

  it('is said of all hours received, whether or not enough are about giving supervision', () => {
    expect(warned(monthly(10, 300), {}, 'IMHM-C')).toEqual([{ id: 'rsc.window', minutes: 3000 }]);
  });

  it('is silent where an association sets it aside', () => {
    expect(warned(monthly(6, 240), { overrides: { 'rsc.window.enforce': 'off' } })).toEqual([]);
  });

  it('where it decides, waits for nobody: what is pending is pending of the hours alone', () => {
    const overrides = { 'rsc.window.enforce': 'block' as const };
    const held = [...monthly(11, 120), ...sessions(1, 120, '2025-12', {})];
    const answer = judged(held, { overrides });
    expect(requirement(answer, 'rsc.received')).toMatchObject({ counted: 1320, pending: 120 });
    expect(requirement(answer, 'rsc.window')).toEqual({
      id: 'rsc.window',
      met: false,
      unit: 'minutes',
      needed: 1440,
      counted: 1320,
      pending: 0,
      remaining: 120,
      because: ['provider_to_be_verified'],
    });
    expect(judged(held, { overrides }, 'IFA').requirements.map(({ id }) => id)).not.toContain(
      'rsc.window',
    );
  });
});

describe('hours about the supervision one gives', () => {
  const given = (held: Session[], category: CategoryCode) =>
    requirement(judged(held, {}, category), 'rsc.about_provision');

  it('are explained by sessions about giving it, and by those of the wrong focus', () => {
    const own = hour(60, 'A', '2026-01');
    const peer = hour(60, 'A', '2026-02', { kind: 'peer' });
    const about = hour(60, 'A', '2026-03', { focus: 'rsc_given' });
    const unknown = hour(30, 'A', '2026-04', { focus: 'rsc_given', provider: undefined });
    expect(given([own, peer, about, unknown], 'IMHM-C')).toMatchObject({
      counted: 60,
      pending: 30,
      because: ['provider_to_be_verified'],
    });
    expect(given([own, about], 'I-ERS')).toMatchObject({ counted: 60, because: ['wrong_focus'] });
  });

  it('are asked of those who give supervision alone', () => {
    expect(ask({ category: 'IFS' }).requirements.map(({ id }) => id)).not.toContain(
      'rsc.about_provision',
    );
  });
});

describe('supervision while serving', () => {
  const idle = (held: Session[], more: Partial<PortfolioInput> = {}) =>
    judged(held, { employment: [homeVisiting], ...more }).warnings.filter(
      ({ id }) => id === 'rsc.while_serving',
    );
  const earlier = (minutes: number, more: Partial<Session> = {}) =>
    hour(minutes, 'A', '2023-05', more);

  it('is missed by every counted minute before the work began', () => {
    expect(idle([earlier(1)])).toEqual([{ id: 'rsc.while_serving', minutes: 1 }]);
    expect(idle([earlier(60), hour(60, 'A', '2023-06')])).toEqual([
      { id: 'rsc.while_serving', minutes: 60 },
    ]);
    expect(idle([earlier(60), earlier(30, { kind: 'peer' })])).toEqual([
      { id: 'rsc.while_serving', minutes: 60 },
    ]);
  });

  it('is not missed by who records no work, nor where nobody asks', () => {
    expect(idle([hour(60, 'A', '2023-06')])).toEqual([]);
    expect(idle([earlier(60)], { employment: [] })).toEqual([]);
    expect(idle([earlier(60)], { overrides: { 'rsc.whileServing': 'off' } })).toEqual([]);
  });
});

describe('a single minute asked', () => {
  const overrides = { 'FS.rsc.received': 1 };

  it('is asked, and a single minute is enough', () => {
    const answer = judged([hour(1, 'A', '2026-01')], { overrides });
    expect(requirement(answer, 'rsc.received')).toMatchObject({ needed: 1, counted: 1, met: true });
    expect(answer.warnings).toEqual([{ id: 'rsc.window', minutes: 1 }]);
    const three = ['A', 'B', 'C'].map((name) => hour(9, name, '2026-01'));
    expect(judged(three, { overrides }).warnings).toContainEqual({
      id: 'rsc.continuity',
      minutes: 18,
    });
    const block = { ...overrides, 'rsc.window.enforce': 'block' as const };
    expect(requirement(judged([], { overrides: block }), 'rsc.window').needed).toBe(1);
  });
});
