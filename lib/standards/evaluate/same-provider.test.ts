import { expect, it } from 'vitest';
import { portfolioSchema, type SupervisionProvider } from '../portfolio';
import { holdsTheSame } from './provider';

const stated = (provider: object): SupervisionProvider => {
  const [session] = portfolioSchema.parse({
    format: 'attune-portfolio/1',
    asOf: '2026-11-21',
    category: 'IFS',
    supervision: [{ heldOn: '2026-01-01', minutes: 60, provider }],
  }).supervision;
  if (!session?.provider) throw new Error('A session without its provider.');
  return session.provider;
};

const since = { from: '2020-01-01', until: '2025-12-31' };
const whole = {
  name: 'Ruth',
  degree: 'master',
  endorsements: [{ category: 'IMHM-C', ...since }],
  ers: [{ status: 'endorsed', ...since }],
  vetted: [{ association: 'NC', ...since }],
};

it('takes two who state the same for one, and nobody for nobody', () => {
  expect(holdsTheSame(stated(whole), stated(whole))).toBe(true);
  expect(holdsTheSame(undefined, undefined)).toBe(true);
  expect(holdsTheSame(stated(whole), undefined)).toBe(false);
  expect(holdsTheSame(undefined, stated(whole))).toBe(false);
});

it.each([
  { name: 'Rut' },
  { degree: 'bachelor' },
  { degree: undefined },
  { standing: 'unknown' },
  { endorsements: [] },
  { endorsements: [...whole.endorsements, ...whole.endorsements] },
  { endorsements: [{ ...since, category: 'IMHS' }] },
  { endorsements: [{ category: 'IMHM-C', from: '2020-01-02', until: since.until }] },
  { endorsements: [{ category: 'IMHM-C', from: since.from, until: null }] },
  { ers: [{ status: 'emerging', ...since }] },
  { vetted: [{ association: 'MI', ...since }] },
])('tells apart who states %j', (other) => {
  expect(holdsTheSame(stated(whole), stated({ ...whole, ...other }))).toBe(false);
  expect(holdsTheSame(stated({ ...whole, ...other }), stated(whole))).toBe(false);
});
