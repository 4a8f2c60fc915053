// Cuts the two families to what English, Spanish and the names of people need. Run by hand after
// a font update: node scripts/subset-fonts.mjs. The results in app/fonts are committed.
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';

const { resolve } = createRequire(import.meta.url);
const range = (from, to) =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join('');

const latin = `${range(0x20, 0x7e)}${range(0xa0, 0xff)}ŒœŸ–—‘’‚“”„†•…‹›€™−→←↑↓×✓`;
const latinExtended = range(0x100, 0x17f);
// Ligatures, kerning, accents, tabular and lining figures; the rest (small caps, swashes) is weight.
const keepFeatures = ['kern', 'liga', 'mark', 'mkmk', 'ccmp', 'locl', 'tnum', 'lnum', 'calt'];

// Headings come in one weight, which makes the serif a third lighter.
const cuts = [
  {
    from: '@fontsource-variable/figtree/files/figtree-latin-wght-normal.woff2',
    to: 'figtree-latin.woff2',
    text: latin,
    wght: { min: 400, max: 700 },
  },
  {
    from: '@fontsource-variable/figtree/files/figtree-latin-ext-wght-normal.woff2',
    to: 'figtree-latin-ext.woff2',
    text: latinExtended,
    wght: { min: 400, max: 700 },
  },
  {
    from: '@fontsource-variable/newsreader/files/newsreader-latin-wght-normal.woff2',
    to: 'newsreader-latin.woff2',
    text: latin,
    wght: 500,
  },
  {
    from: '@fontsource-variable/newsreader/files/newsreader-latin-ext-wght-normal.woff2',
    to: 'newsreader-latin-ext.woff2',
    text: latinExtended,
    wght: 500,
  },
];

for (const { from, to, text, wght } of cuts) {
  const font = await subsetFont(await readFile(resolve(from)), text, {
    targetFormat: 'woff2',
    keepFeatures,
    variationAxes: { wght },
    noHinting: true,
  });
  await writeFile(new URL(`../app/fonts/${to}`, import.meta.url), font);
  console.log(`${to} ${(font.length / 1024).toFixed(1)} KB`);
}
