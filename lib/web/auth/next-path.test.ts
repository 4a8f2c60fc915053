import { expect, it } from 'vitest';
import { safeNext, withNext } from './next-path';

it.each(['/ledger', '/ledger/supervision?year=2026', '/applications/1', '/es/help'])(
  'goes on to %s',
  (path) => {
    expect(safeNext(path)).toBe(path);
  },
);

it.each([
  null,
  '',
  'ledger',
  '//evil.example',
  '/\\evil.example',
  '/a\\b',
  'https://evil.example/',
  'javascript:alert(1)',
  '/sign-in?next=/sign-in',
  '/sign-out',
  '/api/auth/session',
  '/a\r\nSet-Cookie: x=1',
  '/\t/evil.example',
  `/${'a'.repeat(3000)}`,
])('goes home instead of %j', (path) => {
  expect(safeNext(path)).toBe('/home');
});

it('climbing stays on our host', () => {
  expect(safeNext('/../../evil.example')).toBe('/evil.example');
});

it('withNext carries the way on', () => {
  expect(withNext('/sign-in', '/home')).toBe('/sign-in');
  expect(withNext('/sign-in', '/a?b=c')).toBe('/sign-in?next=%2Fa%3Fb%3Dc');
});
