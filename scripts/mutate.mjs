import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './lib/paths.mjs';
import { prepared } from './lib/prepare.mjs';
import { childEnv } from './lib/runtime.mjs';
import { command } from './lib/sentence.mjs';

// npm run mutate -- [files or folders] [every] [deep]: changes the evaluator in every small way that could be wrong and
// tells which changes no test notices. All changes of a run live in one copy of the code, one switched
// on at a time, so that the tests are loaded once. With a number only every so many of them is tried; with
// `deep` what no case notices is asked of the tests that search at random, too.
const WORKERS = 2;
const ENOUGH = 90;

function work(part, { paths, every, deep }) {
  const report = join(root, 'test-results', `mutants-${part}.json`);
  const args = ['run', '--config', 'scripts/mutation/vitest-config.ts'];
  const env = {
    MUTATE_PATHS: paths.join(','),
    MUTATE_EVERY: String(every),
    MUTATE_PART: `${part}/${WORKERS}`,
    MUTATE_REPORT: report,
    MUTATE_DEEP: deep ? '1' : '',
  };
  const entry = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const child = spawn(process.execPath, [entry, ...args], {
    cwd: root,
    env: childEnv(env),
    stdio: 'inherit',
  });
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('exit', (code) =>
      code === 0
        ? done(JSON.parse(readFileSync(report, 'utf8')))
        : fail(new Error(`Part ${part} ended with ${code}.`)),
    );
  });
}

const oneLine = (text) => text.replace(/\s+/g, ' ');

function print(reports, every) {
  const { mutants } = reports[0];
  const all = (list) => reports.flatMap((report) => report[list]).toSorted((a, b) => a - b);
  const survivors = new Set(all('survivors'));
  const atRandom = new Set(all('atRandom'));
  for (const id of [...survivors, ...atRandom].toSorted((a, b) => a - b)) {
    const { file, line, was, now } = mutants[id];
    const by = atRandom.has(id) ? '  (at random)' : '';
    console.log(`${file}:${line}  ${oneLine(was)}  →  ${oneLine(now)}${by}`);
  }
  const tried = [...mutants.keys()].filter((id) => id % every === 0);
  const row = (name, ids) => {
    const left = ids.filter((id) => survivors.has(id)).length;
    const found = ids.filter((id) => atRandom.has(id)).length;
    const killed = (100 * (1 - left / ids.length)).toFixed(1);
    console.log(
      `| ${name} | ${ids.length} | ${ids.length - left - found} | ${found} | ${killed} % |`,
    );
  };
  console.log('\n| file | mutants | by case | at random | killed |\n|---|---|---|---|---|');
  const files = Map.groupBy(tried, (id) => mutants[id].file.split('/').at(-1));
  for (const [file, ids] of files) row(file, ids);
  row('all', tried);
  return 100 * (1 - survivors.size / tried.length);
}

await command(async () => {
  if (!(await prepared(fileURLToPath(import.meta.url)))) return undefined;
  mkdirSync(join(root, 'test-results'), { recursive: true });
  const words = process.argv.slice(2);
  const paths = words.filter((word) => word.includes('/'));
  const asked = {
    paths: paths.length > 0 ? paths : ['lib/standards/evaluate'],
    every: Number(words.find((word) => /^\d+$/.test(word)) ?? 1),
    deep: words.includes('deep'),
  };
  const parts = Array.from({ length: WORKERS }, (_, part) => work(part, asked));
  const killed = print(await Promise.all(parts), asked.every);
  return killed >= ENOUGH ? 0 : 1;
});
