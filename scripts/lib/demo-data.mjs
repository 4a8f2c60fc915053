import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runToEnd } from './children.mjs';
import { connect, withConnection } from './connection.mjs';
import { databaseName } from './database.mjs';
import { ensureEmbeddedDatabase } from './embedded.mjs';
import { migrate } from './migrations.mjs';
import { root } from './paths.mjs';
import { step } from './progress.mjs';
import { Sentence } from './sentence.mjs';

const entry = join(root, 'prisma', 'seed', 'main.ts');

async function mark(client, words) {
  const { rows } = await client.query('select current_database() as name');
  const name = client.escapeIdentifier(rows[0].name);
  await client.query(`comment on database ${name} is ${client.escapeLiteral(words)}`);
}

async function readMark(client) {
  const { rows } = await client.query(
    "select shobj_description(oid, 'pg_database') as words from pg_database where datname = current_database()",
  );
  return rows[0].words ?? '';
}

async function startOver(database) {
  if (!database.embedded)
    throw new Sentence(
      'Filling the database with the demo was interrupted. Empty it with `npm run db:reset -- --yes` and start again.',
    );
  await database.cluster.client.query(`drop database if exists ${databaseName} with (force)`);
  await ensureEmbeddedDatabase(database.cluster, databaseName);
  await migrate(database.env.ATTUNE_OWNER_DATABASE_URL);
}

/** Fills a new database with the demo, once; a fill that was interrupted is begun anew. */
export async function ensureDemoData(database) {
  if (!database.demo || !database.adminUrl || !existsSync(entry)) return;
  const before = await withConnection(database.adminUrl, readMark);
  if (before === 'demo complete') return;
  if (before === 'demo begun') await startOver(database);
  const client = await connect(database.adminUrl);
  try {
    await mark(client, 'demo begun');
    const code = await step('Writing the demo: associations, personas, ledgers', () =>
      runToEnd(entry, [], database.env),
    );
    if (code !== 0) throw new Sentence('The demo could not be written; the reason is above.');
    await mark(client, 'demo complete');
  } finally {
    await client.end();
  }
}

/** The same for a database that has just been emptied, whatever it was marked as before. */
export async function refillDemoData(database) {
  if (database.demo && database.adminUrl)
    await withConnection(database.adminUrl, (client) => mark(client, ''));
  await ensureDemoData(database);
}
