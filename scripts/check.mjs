import { fileURLToPath } from 'node:url';
import { prepared } from './lib/prepare.mjs';
import { command } from './lib/sentence.mjs';

// The part of the tests that takes under a minute: format, lint, types, structure.
await command(async () => {
  if (!(await prepared(fileURLToPath(import.meta.url)))) return undefined;
  const { ensureGenerated } = await import('./lib/generate.mjs');
  const { runGates } = await import('./lib/gates.mjs');
  ensureGenerated();
  const verdicts = await runGates();
  const failed = verdicts.filter((verdict) => verdict.problems.length);
  console.log(`\n${verdicts.length - failed.length} passed, ${failed.length} failed`);
  return failed.length ? 1 : 0;
});
