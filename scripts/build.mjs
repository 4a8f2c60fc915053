import { fileURLToPath } from 'node:url';
import { prepared } from './lib/prepare.mjs';
import { command } from './lib/sentence.mjs';

// Builds the pages without starting anything: for an image that is built once and runs in many places.
await command(async () => {
  if (!(await prepared(fileURLToPath(import.meta.url)))) return undefined;
  const { ensureBuilt } = await import('./lib/build.mjs');
  const { ensureGenerated } = await import('./lib/generate.mjs');
  ensureGenerated();
  await ensureBuilt(process.env.ATTUNE_DEMO === '1');
  return 0;
});
