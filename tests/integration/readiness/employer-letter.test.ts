import { beforeAll, expect, it } from 'vitest';
import { calendarDate } from '@/lib/core/calendar-date';
import { encrypt } from '@/lib/platform/crypto';
import { letterAddress, openSeal, sealLetter } from '@/lib/readiness/letter/seal';
import type { EmployerLetter } from '@/lib/readiness/rules/employer-letter';
import { openWorld } from '../../support/world';

const letter: EmployerLetter = {
  name: 'Ana Lucía Rivera',
  category: 'IFS',
  called: { en: 'Infant Family Specialist', es: 'Especialista Familiar de la Infancia' },
  edition: 'alliance-2025',
  asOf: calendarDate('2026-11-21'),
  registered: { association: 'Lakeshore', on: calendarDate('2026-03-02'), reference: 'LA-26-0001' },
  lines: [{ about: 'training', unit: 'minutes', needed: 1980, done: 720, waits: 0, missing: 1260 }],
  confirmed: 360,
};

beforeAll(async () => {
  await openWorld();
});

it('says what the letter said, and nothing to whoever only sees it', () => {
  const seal = sealLetter(letter);
  expect(openSeal(seal)).toEqual(letter);
  expect(openSeal(sealLetter({ ...letter, registered: null }))?.registered).toBeNull();
  const called = { en: 'Family Specialist', es: 'Especialista' };
  expect(openSeal(sealLetter({ ...letter, called }))?.called).toEqual(called);
  expect(Buffer.from(seal.split('.').at(-1) ?? '', 'base64url').toString()).not.toContain('Ana');
});

it('opens for no letter made elsewhere or changed', () => {
  const seal = sealLetter(letter);
  for (const other of ['', 'x', `${seal}.x`, seal.slice(0, -2), seal.replace('v1', 'v2')])
    expect(openSeal(other)).toBeNull();
  expect(openSeal(encrypt('download-ticket', JSON.stringify(letter)))).toBeNull();
  expect(openSeal(encrypt('employer-letter', '{"name":"Ana"}'))).toBeNull();
});

it('travels in the query of an address, which no log keeps', () => {
  const address = new URL(letterAddress(letter, 'es'));
  expect(address.pathname).toBe('/es/verify/letter');
  expect(openSeal(address.searchParams.get('seal') ?? '')).toEqual(letter);
  expect(address.href.length).toBeLessThan(1000);
});
