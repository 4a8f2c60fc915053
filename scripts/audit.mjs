import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { prepared } from './lib/prepare.mjs';
import { command } from './lib/sentence.mjs';

// Walks the audit of this installation: node scripts/audit.mjs
await command(async () => {
  if (!(await prepared(fileURLToPath(import.meta.url)))) return undefined;
  const { runToEnd } = await import('./lib/children.mjs');
  const { openDatabase } = await import('./lib/database.mjs');
  const { ensureGenerated } = await import('./lib/generate.mjs');
  const { migrate } = await import('./lib/migrations.mjs');
  const { root } = await import('./lib/paths.mjs');
  ensureGenerated();
  const database = await openDatabase();
  try {
    if (database.adminUrl) await migrate(database.env.ATTUNE_OWNER_DATABASE_URL);
    const entry = join(root, 'lib', 'audit', 'verify-command.ts');
    return await runToEnd(entry, ['--run'], database.env);
  } finally {
    await database.close();
  }
});
