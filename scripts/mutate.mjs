import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './lib/paths.mjs';
import { prepared } from './lib/prepare.mjs';
import { childEnv } from './lib/runtime.mjs';
import { command } from './lib/sentence.mjs';

// npm run mutate -- [file or folder] [every]: changes the evaluator in every small way that could be wrong and
// tells which changes no test notices. All changes of a run live in one copy of the code, one switched
// on at a time, so that the tests are loaded once. With a number only every so many of them is tried.
const WORKERS = 2;
const ENOUGH = 90;

function work(part, path, every) {
  const report = join(root, 'test-results', `mutants-${part}.json`);
  const args = ['run', '--config', 'scripts/mutation/vitest-config.ts'];
  const env = {
    MUTATE_PATH: path,
    MUTATE_EVERY: String(every),
    MUTATE_PART: `${part}/${WORKERS}`,
    MUTATE_REPORT: report,
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

function print(reports, every) {
  const { mutants } = reports[0];
  const survivors = reports.flatMap((report) => report.survivors).toSorted((a, b) => a - b);
  for (const id of survivors) {
    const { file, line, was, now } = mutants[id];
    console.log(`${file}:${line}  ${was.replace(/\s+/g, ' ')}  →  ${now.replace(/\s+/g, ' ')}`);
  }
  const tried = [...mutants.keys()].filter((id) => id % every === 0);
  const files = Map.groupBy(tried, (id) => mutants[id].file);
  const row = (name, all, left) =>
    console.log(`| ${name} | ${all} | ${all - left} | ${(100 * (1 - left / all)).toFixed(1)} % |`);
  console.log('\n| file | mutants | killed | |\n|---|---|---|---|');
  for (const [file, ids] of files)
    row(file, ids.length, ids.filter((id) => survivors.includes(id)).length);
  row('all', tried.length, survivors.length);
  return 100 * (1 - survivors.length / tried.length);
}

await command(async () => {
  if (!(await prepared(fileURLToPath(import.meta.url)))) return undefined;
  mkdirSync(join(root, 'test-results'), { recursive: true });
  const path = process.argv[2] ?? 'lib/standards/evaluate';
  const every = Number(process.argv[3] ?? 1);
  const parts = Array.from({ length: WORKERS }, (_, part) => work(part, path, every));
  const killed = print(await Promise.all(parts), every);
  return killed >= ENOUGH ? 0 : 1;
});
