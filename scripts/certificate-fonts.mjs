// Cuts the static faces our PDF files embed out of the variable web fonts.
// Run after either font package changes; the result is committed.
import { readFile, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';

const out = new URL('../lib/platform/pdf/fonts/', import.meta.url);
const packages = new URL('../node_modules/@fontsource-variable/', import.meta.url);

const faces = [
  { name: 'display', family: 'newsreader', cut: 'standard-normal', axes: { wght: 500, opsz: 60 } },
  { name: 'serif', family: 'newsreader', cut: 'standard-normal', axes: { wght: 400, opsz: 18 } },
  { name: 'italic', family: 'newsreader', cut: 'standard-italic', axes: { wght: 400, opsz: 22 } },
  { name: 'sans', family: 'figtree', cut: 'wght-normal', axes: { wght: 400 } },
  { name: 'bold', family: 'figtree', cut: 'wght-normal', axes: { wght: 600 } },
];

for (const { name, family, cut, axes } of faces) {
  for (const range of family === 'newsreader'
    ? ['latin', 'latin-ext', 'vietnamese']
    : ['latin', 'latin-ext']) {
    const source = new URL(`${family}/files/${family}-${range}-${cut}.woff2`, packages);
    const face = await subsetFont(await readFile(source), undefined, {
      targetFormat: 'sfnt',
      keepAllGlyphs: true,
      variationAxes: axes,
      noHinting: true,
      keepFeatures: ['kern', 'mark', 'mkmk', 'ccmp', 'locl'],
      preserveNameIds: [1, 2, 4, 6],
    });
    await writeFile(new URL(`${name}-${range}.ttf`, out), face);
    console.log(`${name}-${range}.ttf ${face.length}`);
  }
}
