import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { connect } from './connection.mjs';
import { databaseName, openDatabase } from './database.mjs';
import { refillDemoData } from './demo-data.mjs';
import { ensureEmbeddedDatabase } from './embedded.mjs';
import { migrate, readDatamodels } from './migrations.mjs';
import { root } from './paths.mjs';
import { diffDatamodels } from './schema-engine.mjs';
import { Sentence } from './sentence.mjs';

// Serving needs the narrow roles only; these commands need the owner.
async function openAsOwner(options) {
  const database = await openDatabase(options);
  if (database.adminUrl) return database;
  throw new Sentence(
    'This command changes the database: give the address of its owner in DATABASE_URL.',
  );
}

export async function migrateVerb() {
  const database = await openAsOwner();
  try {
    const names = await migrate(database.env.ATTUNE_OWNER_DATABASE_URL);
    for (const name of names) console.log(`  applied ${name}`);
    console.log(names.length ? 'The database is up to date.' : 'Nothing to do: it is up to date.');
  } finally {
    await database.close();
  }
}

function git(...args) {
  return execFileSync('git', args, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

/** The models as they were committed last, or as of another revision. */
function committedDatamodels(revision) {
  let names;
  try {
    names = git('ls-tree', '-r', '--name-only', revision, 'prisma').split('\n');
  } catch {
    return [];
  }
  return names
    .filter((name) => /^prisma\/(schema|models\/[^/]+)\.prisma$/.test(name))
    .map((name) => [name, git('show', `${revision}:${name}`)]);
}

function stampNow() {
  return new Date().toISOString().replace(/\D/g, '').slice(0, 14);
}

export async function diffVerb(args) {
  const name = args.find((arg) => !arg.startsWith('--'));
  if (!name || !/^[a-z][a-z0-9_]*$/.test(name))
    throw new Sentence(
      'Name the migration with a verb, in lower case: npm run db:diff -- add_exam_results',
    );
  const from = args.find((arg) => arg.startsWith('--from='))?.slice(7) ?? 'HEAD';
  const database = await openAsOwner();
  try {
    const before = from === 'empty' ? [] : committedDatamodels(from);
    const sql = await diffDatamodels(
      database.env.ATTUNE_OWNER_DATABASE_URL,
      before,
      readDatamodels(),
    );
    if (!sql) {
      console.log(`The models are the same as in ${from}: no migration is needed.`);
      return;
    }
    const folder = join('prisma', 'migrations', `${stampNow()}_${name}`);
    mkdirSync(join(root, folder), { recursive: true });
    writeFileSync(join(root, folder, 'migration.sql'), sql);
    console.log(`Wrote ${folder}/migration.sql. Add checks, policies and grants to it by hand.`);
  } finally {
    await database.close();
  }
}

export async function resetVerb(args) {
  if (process.env.DATABASE_URL && !args.includes('--yes'))
    throw new Sentence(
      'DATABASE_URL names a server of your own. To empty that database too, say so: npm run db:reset -- --yes',
    );
  const database = await openAsOwner({ exclusive: true });
  try {
    if (database.embedded) {
      await database.cluster.client.query(`drop database if exists ${databaseName} with (force)`);
      await ensureEmbeddedDatabase(database.cluster, databaseName);
    } else await emptyOwnServer(database);
    await migrate(database.env.ATTUNE_OWNER_DATABASE_URL);
    await refillDemoData(database);
    console.log(
      database.demo
        ? 'The database is up to date and holds the demo as it is today.'
        : 'The database is empty and up to date.',
    );
  } finally {
    await database.close();
  }
}

async function emptyOwnServer(database) {
  const client = await connect(database.env.ATTUNE_OWNER_DATABASE_URL);
  try {
    await client.query('drop schema if exists pgboss cascade');
    await client.query('drop owned by attune_owner cascade');
  } finally {
    await client.end();
  }
  // Dropping what the role owns takes its grants on the database with it.
  const again = await openDatabase();
  await again.close();
}
