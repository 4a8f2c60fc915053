import { expect, it } from 'vitest';
import { initialsOf } from './avatar';

it.each([
  ['Ana Lucía Rivera', 'AR'],
  ['  ruth   calder ', 'RC'],
  ['Óscar', 'Ó'],
  ['👩‍⚕️ Kim', '👩K'],
  ['', ''],
])('shortens "%s" to %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
