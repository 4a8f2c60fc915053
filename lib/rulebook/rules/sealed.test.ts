import { expect, it } from 'vitest';
import { alike } from './alike';
import { sealed, sha256Of } from './sealed';
import { shippedEditions, shippedOverlays } from './shipped';

it('keeps a document as a text with the hash of exactly that text', () => {
  const { document, sha256 } = sealed({ a: 'año', b: [1, null] });
  expect(document).toBe('{"a":"año","b":[1,null]}');
  expect(sha256).toBe('81701047ca38786b2c02f1a85bf7a1447585610fb91d1855a5778ed88fdb6c14');
});

it.each([
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
])('hashes %j as everybody does', (text, hash) => {
  expect(sha256Of(text)).toBe(hash);
});

it('ships every edition without an end, and every overlay, each sealed', () => {
  for (const { document, sha256, from, id } of shippedEditions()) {
    expect(sha256Of(document)).toBe(sha256);
    expect(JSON.parse(document)).toMatchObject({ id, from, until: null });
  }
  for (const { code, document, sha256 } of shippedOverlays()) {
    expect(sha256Of(document)).toBe(sha256);
    expect(JSON.parse(document)).toMatchObject({ association: code });
  }
});

it.each([
  [{ a: 1, b: { c: 2, d: 3 } }, { b: { d: 3, c: 2 }, a: 1 }, true],
  [[1, 2], [2, 1], false],
  [{ a: 1 }, { a: 1, b: null }, false],
  [null, undefined, false],
  ['x', 'x', true],
])('%j and %j say the same: %s', (a, b, expected) => {
  expect(alike(a, b)).toBe(expected);
});
