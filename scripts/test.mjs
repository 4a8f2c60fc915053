import { fileURLToPath } from 'node:url';
import { prepared } from './lib/prepare.mjs';
import { command, Sentence } from './lib/sentence.mjs';

async function runPhases(phases) {
  const total = { passed: 0, failed: 0 };
  for (const phase of phases) {
    const from = Date.now();
    console.log(`\n${phase.title}`);
    const { passed, failed } = await phase.run().catch((error) => {
      console.error(error instanceof Sentence ? error.message : error);
      return { passed: 0, failed: 1 };
    });
    total.passed += passed;
    total.failed += failed;
    const seconds = Math.round((Date.now() - from) / 1000);
    console.log(`${phase.title}: ${passed} passed, ${failed} failed (${seconds} s)`);
  }
  return total;
}

// `npm test` runs everything but what takes long; `npm test -- unit integration` runs the named phases.
await command(async () => {
  if (!(await prepared(fileURLToPath(import.meta.url)))) return undefined;
  const { ensureGenerated } = await import('./lib/generate.mjs');
  const { phases } = await import('./lib/test-phases.mjs');
  const wanted = process.argv.slice(2);
  const unknown = wanted.find((name) => !phases.some((phase) => phase.name === name));
  if (unknown)
    throw new Sentence(
      `There is no phase "${unknown}"; there are ${phases.map((phase) => phase.name).join(', ')}.`,
    );
  ensureGenerated();
  const chosen = phases.filter((phase) =>
    wanted.length ? wanted.includes(phase.name) : !phase.asked,
  );
  const { passed, failed } = await runPhases(chosen);
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed || !passed ? 1 : 0;
});
