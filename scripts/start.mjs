import { fileURLToPath } from 'node:url';
import { prepared } from './lib/prepare.mjs';
import { command } from './lib/sentence.mjs';

await command(async () => {
  if (!(await prepared(fileURLToPath(import.meta.url)))) return undefined;
  const { serve, work } = await import('./lib/serve.mjs');
  const code = process.argv.includes('--worker')
    ? await work()
    : await serve({ dev: process.argv.includes('--dev') });
  // Nothing may keep a stopped command alive.
  process.exit(code);
});
