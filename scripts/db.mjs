import { fileURLToPath } from 'node:url';
import { prepared } from './lib/prepare.mjs';
import { command, Sentence } from './lib/sentence.mjs';

const usage = `How to use it:
  npm run db:migrate            bring the database up to date
  npm run db:diff -- <name>     write the next migration from the change of the models
  npm run db:reset              empty the database of this machine and build it anew`;

await command(async () => {
  if (!(await prepared(fileURLToPath(import.meta.url)))) return undefined;
  const [verb, ...args] = process.argv.slice(2);
  const verbs = await import('./lib/db-verbs.mjs');
  if (verb === 'migrate') return verbs.migrateVerb();
  if (verb === 'diff') return verbs.diffVerb(args);
  if (verb === 'reset') return verbs.resetVerb(args);
  throw new Sentence(usage);
});
