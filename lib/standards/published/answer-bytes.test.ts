import { describe, expect, it } from 'vitest';
import { homeVisitor } from '@/tests/factories/portfolios';
import { editions, succession } from '../editions/registry';
import { answerBytes, PORTFOLIO_BYTES_MAX } from './answer-bytes';
import { type KnownStandards, shippedStandards } from './known-standards';

const asked = { format: 'attune-portfolio/1', asOf: '2026-11-21', ...homeVisitor() };
const bytes = (text: string) => new TextEncoder().encode(text);
const ask = (text: string) => answerBytes(bytes(text), 'en');
const kindOf = (text: string) => {
  const answer = ask(text);
  return answer.ok ? 'answered' : answer.error.kind;
};
const base = '"format":"attune-portfolio/1","asOf":"2026-11-21","category":"IFS"';

describe('a portfolio as it comes in', () => {
  it('is answered with figures and sentences', () => {
    const answer = ask(JSON.stringify(asked));
    expect(answer).toMatchObject({ ok: true, value: { outcome: 'eligible', next: 'endorse' } });
  });

  it.each([
    ['nothing', '', 'unreadable'],
    ['half a document', '{"format":', 'unreadable'],
    ['a mark before it', `\uFEFF{${base}}`, 'answered'],
    ['a list a million deep', '['.repeat(1_000_000), 'unreadable'],
    ['a list deep and closed', `${'['.repeat(200_000)}${']'.repeat(200_000)}`, 'refused'],
    ['an object deep and closed', `${'{"a":'.repeat(150_000)}1${'}'.repeat(150_000)}`, 'refused'],
    ['depth inside', `{${base},"training":${'['.repeat(9_999)}${']'.repeat(9_999)}}`, 'refused'],
    ['a key twice: the later counts', `{${base},"category":"IFA"}`, 'answered'],
    ['a NUL in a name', `{${base},"edition":"\\u0000"}`, 'refused'],
    ['a raw NUL', `{${base}\u0000}`, 'unreadable'],
    ['half a surrogate', `{${base},"association":"\\ud800"}`, 'answered'],
    [
      'a number past all numbers',
      `{${base},"training":[{"completedOn":"2025-01-01","minutes":{"imh":1e999}}]}`,
      'refused',
    ],
    [
      'a number past all minutes',
      `{${base},"training":[{"completedOn":"2025-01-01","minutes":{"imh":9007199254740993}}]}`,
      'refused',
    ],
    [
      'less than nothing',
      `{${base},"training":[{"completedOn":"2025-01-01","minutes":{"imh":-0}}]}`,
      'answered',
    ],
    ['the prototype', `{${base},"__proto__":{"category":"IFA"},"constructor":1}`, 'refused'],
    ['a bare number', '1e309', 'refused'],
  ])('%s', (_, text, kind) => {
    expect(kindOf(text)).toBe(kind);
    expect(({} as Record<string, unknown>).category).toBeUndefined();
  });

  it('takes the later of two equal keys, as JSON does', () => {
    expect(ask(`{${base},"category":"IFA"}`)).toMatchObject({ value: { category: 'IFA' } });
  });

  it('is refused where it is not UTF-8, or too heavy', () => {
    expect(answerBytes(new Uint8Array([0x22, 0xff, 0x22]), 'en')).toMatchObject({
      error: { kind: 'unreadable', problems: [{ path: '', message: 'This is not JSON.' }] },
    });
    expect(answerBytes(new Uint8Array(PORTFOLIO_BYTES_MAX + 1), 'es')).toMatchObject({
      error: { kind: 'too_large', problems: [{ path: '', message: /1 048 576/ }] },
    });
  });

  it('is told the first of very many problems, and how many there are besides', () => {
    const keys = Array.from({ length: 50_000 }, (_, at) => `"k${at}":1`).join(',');
    const answer = ask(`{${base},${keys}}`);
    expect(answer.ok ? 0 : answer.error.problems.length).toBe(201);
    expect(answer.ok ? null : answer.error.problems.at(-1)).toEqual({
      path: '',
      message: 'Further problems: 49800.',
    });
  });

  it('is judged by the standards it is given', () => {
    const latest = editions.at(-1);
    if (!latest) throw new Error('No edition ships.');
    const next = { ...latest, id: 'alliance-2026', from: '2026-06-01' as typeof latest.from };
    const known = { ...shippedStandards, editions: succession([...editions, next]) };
    expect(answerBytes(bytes(JSON.stringify(asked)), 'en', known)).toMatchObject({
      value: { edition: 'alliance-2026' },
    });
    const named = JSON.stringify({ ...asked, edition: 'alliance-2026' });
    expect(answerBytes(bytes(named), 'en', known).ok).toBe(true);
    expect(ask(named)).toMatchObject({ error: { problems: [{ path: 'edition' }] } });
    const overrides = { 'IFS.rsc.received': 6000 } as const;
    const period = { from: null, until: null, overrides, sources: [], note: '' };
    const overlay = { association: 'XX', sources: {}, periods: [period] };
    const strict = { ...shippedStandards, overlayOf: () => overlay };
    const neededOf = (given: KnownStandards) => {
      const answer = answerBytes(bytes(JSON.stringify(asked)), 'en', given);
      return answer.ok && answer.value.requirements.find(({ id }) => id === 'rsc.received')?.needed;
    };
    expect([neededOf(shippedStandards), neededOf(strict)]).toEqual([1440, 6000]);
  });
});
