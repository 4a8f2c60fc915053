import { readSource, sourceFiles } from './source-files.mjs';

const folders = ['app', 'components', 'lib', 'server', 'scripts', 'tests', 'prisma/seed'];
const hardLimit = 300;
const usualLimit = 200;
const medianLimit = 70;

/**
 * Files that may be longer than the hard limit, each with the reason.
 * @type {Record<string, string>}
 */
export const longFiles = {
  'tests/integration/walls/fixture.ts':
    'One row for every table, in the order of their keys: it is a list and reads best in one piece.',
};

function countLines(text) {
  return text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
}

/** Small files: the median about 50 lines, nine in ten under 200, none over 300. */
export function checkFileSize(base, allowed = longFiles) {
  const sizes = sourceFiles(base, folders).map((path) => [
    path,
    countLines(readSource(base, path)),
  ]);
  const problems = sizes
    .filter(([path, lines]) => lines > hardLimit && !allowed[path])
    .map(([path, lines]) => `${path}: ${lines} lines (at most ${hardLimit})`);
  for (const [path, reason] of Object.entries(allowed)) {
    const lines = sizes.find(([name]) => name === path)?.[1] ?? 0;
    if (lines <= hardLimit) problems.push(`${path}: is short again; take it off the list`);
    if (String(reason).length < 20) problems.push(`${path}: the list needs its reason`);
  }
  const counts = sizes.map(([, lines]) => lines).sort((a, b) => a - b);
  const median = counts[Math.floor(counts.length / 2)] ?? 0;
  const ninetieth = counts[Math.floor(counts.length * 0.9)] ?? 0;
  if (median > medianLimit)
    problems.push(`the median file has ${median} lines (at most ${medianLimit})`);
  if (ninetieth > usualLimit)
    problems.push(
      `one file in ten has more than ${usualLimit} lines (the 90th percentile is ${ninetieth})`,
    );
  return { name: 'file size', checked: sizes.length, problems };
}
