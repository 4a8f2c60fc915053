import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './lib/paths.mjs';
import { prepared } from './lib/prepare.mjs';
import { childEnv } from './lib/runtime.mjs';
import { command } from './lib/sentence.mjs';

// npm run mutate -- [file or folder]: changes the evaluator in every small way that could be wrong and
// tells which changes no test notices. All changes of a run live in one copy of the code, one switched
// on at a time, so that the tests are loaded once.
const WORKERS = 2;
const ENOUGH = 90;

function work(part, path) {
  const report = join(root, 'test-results', `mutants-${part}.json`);
  const args = ['run', '--config', 'scripts/mutation/vitest-config.ts'];
  const env = {
    ...(path ? { MUTATE_PATH: path } : {}),
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

function print(reports) {
  const { mutants } = reports[0];
  const survivors = reports.flatMap((report) => report.survivors).toSorted((a, b) => a - b);
  for (const id of survivors) {
    const { file, line, was, now } = mutants[id];
    console.log(`${file}:${line}  ${was.replace(/\s+/g, ' ')}  →  ${now.replace(/\s+/g, ' ')}`);
  }
  const files = Map.groupBy(mutants.keys(), (id) => mutants[id].file);
  const row = (name, all, left) =>
    console.log(`| ${name} | ${all} | ${all - left} | ${(100 * (1 - left / all)).toFixed(1)} % |`);
  console.log('\n| file | mutants | killed | |\n|---|---|---|---|');
  for (const [file, ids] of files)
    row(file, ids.length, ids.filter((id) => survivors.includes(id)).length);
  row('all', mutants.length, survivors.length);
  return 100 * (1 - survivors.length / mutants.length);
}

await command(async () => {
  if (!(await prepared(fileURLToPath(import.meta.url)))) return undefined;
  mkdirSync(join(root, 'test-results'), { recursive: true });
  const path = process.argv[2];
  const parts = Array.from({ length: WORKERS }, (_, part) => work(part, path));
  const killed = print(await Promise.all(parts));
  return killed >= ENOUGH ? 0 : 1;
});
