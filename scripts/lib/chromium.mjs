import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { step } from './progress.mjs';
import { runTool } from './run-tool.mjs';
import { Sentence } from './sentence.mjs';

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

function installed() {
  const named = process.env.CHROMIUM_PATH;
  if (named && !existsSync(named))
    throw new Sentence(`CHROMIUM_PATH names ${named}, which is not there.`);
  return named ?? usual.find((path) => existsSync(path));
}

function byApt() {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args) => spawnSync('apt-get', args, { stdio: 'ignore', env }).status === 0;
  return apt('update') && apt('install', '-y', '--no-install-recommends', 'chromium');
}

/**
 * A Chromium for the browser tests: the one that is there, the system's, or Playwright's own
 * (then the answer is undefined: Playwright finds it by itself).
 */
export async function ensureChromium(base) {
  const found = installed();
  if (found) return found;
  const canApt = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (canApt && (await step('Installing Chromium for the browser tests', async () => byApt())))
    return installed();
  const tool = { package: 'playwright', bin: 'playwright' };
  const { code, stderr } = await step('Downloading Chromium for the browser tests', () =>
    runTool(tool, ['install', 'chromium'], { base }),
  );
  if (code === 0) return undefined;
  process.stderr.write(stderr);
  throw new Sentence(
    'The browser tests need Chromium. Install it, or name it in CHROMIUM_PATH, and run npm test again.',
  );
}
