import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { checkBuiltDoors } from '../gates/built-doors.mjs';
import { ensureBuilt } from './build.mjs';
import { ensureChromium } from './chromium.mjs';
import { printVerdict, runGates, verdict } from './gates.mjs';
import { root } from './paths.mjs';
import { childEnv } from './runtime.mjs';

const reports = join(root, 'test-results');

function run(entry, args, env = {}) {
  const child = spawn(process.execPath, [join(root, 'node_modules', entry), ...args], {
    cwd: root,
    env: childEnv({ ...(process.stdout.isTTY ? {} : { NO_COLOR: '1' }), ...env }),
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return new Promise((done) => {
    child.on('error', () => done(1));
    child.on('exit', (code) => done(code ?? 1));
  });
}

function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

const count = (verdicts) => ({
  passed: verdicts.filter((one) => !one.problems.length).length,
  failed: verdicts.filter((one) => one.problems.length).length,
});

/** A run that ended badly without naming a failed test has failed all the same. */
export function sum({ passed, failed, code }) {
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
}

async function vitest(project, more = [], name = project) {
  mkdirSync(reports, { recursive: true });
  const file = join(reports, `${name}.json`);
  rmSync(file, { force: true });
  const code = await run('vitest/vitest.mjs', [
    'run',
    `--project=${project}`,
    ...more,
    '--reporter=default',
    '--reporter=json',
    `--outputFile=${file}`,
  ]);
  const report = readReport(file);
  if (!report) return { passed: 0, failed: 1 };
  // A test that did not run has proved nothing.
  const failed = report.numFailedTests + report.numPendingTests + report.numTodoTests;
  return sum({ passed: report.numPassedTests, failed, code });
}

/** What searches at random finds branches by luck; they are to be walked by cases. */
const byCase = [
  'lib/standards',
  '--coverage',
  '--exclude=**/properties.test.ts',
  '--exclude=**/eligibility-command.test.ts',
];

async function build() {
  const verdicts = [];
  for (const demo of [false, true]) {
    const folder = await ensureBuilt(demo);
    const result = verdict(checkBuiltDoors(root, folder, demo));
    printVerdict(result);
    verdicts.push(result);
  }
  return count(verdicts);
}

async function browser() {
  if (!existsSync(join(root, 'playwright.config.ts'))) return { passed: 0, failed: 0 };
  const chromium = await ensureChromium(root);
  mkdirSync(reports, { recursive: true });
  const file = join(root, '.data', 'browser-tests.json');
  rmSync(file, { force: true });
  const code = await run('@playwright/test/cli.js', ['test', '--reporter=line,json'], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
    ...(chromium ? { CHROMIUM_PATH: chromium } : {}),
  });
  const stats = readReport(file)?.stats;
  if (!stats) return { passed: 0, failed: 1 };
  // A test that passes on the second try only is a failing test.
  const failed = stats.unexpected + stats.flaky + stats.skipped;
  return sum({ passed: stats.expected, failed, code });
}

async function long() {
  await ensureBuilt(false);
  return vitest('long');
}

/** The phases of `npm test`, quick ones first; one that has to be asked for is run by its name only. */
export const phases = [
  { name: 'check', title: 'Format, types, structure', run: async () => count(await runGates()) },
  { name: 'unit', title: 'Unit tests', run: () => vitest('unit') },
  {
    name: 'coverage',
    title: 'Every branch of the standards',
    run: () => vitest('unit', byCase, 'coverage'),
  },
  { name: 'integration', title: 'Tests with PostgreSQL', run: () => vitest('integration') },
  { name: 'build', title: 'Build', run: build },
  { name: 'browser', title: 'Tests in the browser', run: browser },
  { name: 'long', title: 'Long races and many kills', run: long, asked: true },
];
