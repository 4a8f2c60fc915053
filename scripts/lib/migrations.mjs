import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { connect } from './connection.mjs';
import { installJobSchema } from './job-schema.mjs';
import { root } from './paths.mjs';
import { applyMigrations, markRolledBack } from './schema-engine.mjs';
import { Sentence } from './sentence.mjs';
import { keepShippedStandards, standardsHash } from './standards.mjs';

const emptyModel = 'datasource db {\n  provider = "postgresql"\n}\n';

/** The datamodel on disk: schema.prisma and one file per domain. */
export function readDatamodels(base = root) {
  const folder = join(base, 'prisma');
  const models = join(folder, 'models');
  const names = existsSync(models)
    ? readdirSync(models)
        .filter((name) => name.endsWith('.prisma'))
        .sort()
    : [];
  const files = ['schema.prisma', ...names.map((name) => `models/${name}`)];
  return files
    .filter((name) => existsSync(join(folder, name)))
    .map((name) => [`prisma/${name}`, readFileSync(join(folder, name), 'utf8')]);
}

export function readMigrations(base = root) {
  const folder = join(base, 'prisma', 'migrations');
  const names = existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
        .sort()
    : [];
  return names.map((name) => ({
    name,
    sql: readFileSync(join(folder, name, 'migration.sql'), 'utf8'),
  }));
}

const checksum = (sql) => createHash('sha256').update(sql).digest('hex');

/** One hash of everything that shapes an empty database: tests make a new template when it changes. */
export function migrationsHash(base = root) {
  const hash = createHash('sha256');
  for (const { name, sql } of readMigrations(base)) hash.update(`${name}\0${sql}\0`);
  for (const file of ['roles.mjs', 'job-schema.mjs', 'migrations.mjs', 'standards.mjs'])
    hash.update(readFileSync(new URL(file, import.meta.url)));
  hash.update(readFileSync(join(root, 'package-lock.json'))).update(standardsHash());
  return hash.digest('hex').slice(0, 16);
}

async function applied(client) {
  const { rows } = await client.query("select to_regclass('public._prisma_migrations') as found");
  if (!rows[0].found) return [];
  const result = await client.query(
    'select migration_name as name, checksum, finished_at, rolled_back_at, logs from _prisma_migrations order by started_at',
  );
  return result.rows.filter((row) => !row.rolled_back_at);
}

function assertClean(done, wanted) {
  const known = new Map(wanted.map((migration) => [migration.name, migration]));
  for (const row of done) {
    if (!row.finished_at)
      throw new Sentence(
        `The migration ${row.name} was interrupted. See docs/operating.md, "A migration that failed".`,
      );
    const migration = known.get(row.name);
    if (!migration)
      throw new Sentence(
        `The database is newer than this version of Attune (it knows ${row.name}). Start the version that made it, or a later one.`,
      );
    if (checksum(migration.sql) !== row.checksum)
      throw new Sentence(
        `The migration ${row.name} was changed after it had been applied. Put it back as it was and write a new one with \`npm run db:diff\`.`,
      );
  }
}

function migrationsList(base, wanted) {
  return {
    baseDir: join(base, 'prisma', 'migrations'),
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: wanted.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
    })),
  };
}

/**
 * Brings a database up to date as its owner: the migrations, the tables of the job queue, the
 * standards that ship.
 * Several servers may call it at once; one does the work and the others wait.
 */
export async function migrate(ownerUrl, { base = root } = {}) {
  const wanted = readMigrations(base);
  const client = await connect(ownerUrl);
  try {
    await client.query("select pg_advisory_lock(hashtext('attune migrations'))");
    const done = await applied(client);
    assertClean(done, wanted);
    const pending = wanted.slice(done.length);
    if (pending.length) await apply(ownerUrl, base, wanted, client);
    await installJobSchema(ownerUrl, client);
    if (base === root) await keepShippedStandards(client);
    return pending.map((migration) => migration.name);
  } finally {
    await client.end();
  }
}

// The models play no part in applying; an empty one keeps a half-written model out of the way.
const noModels = [['schema.prisma', emptyModel]];

async function apply(ownerUrl, base, wanted, client) {
  try {
    await applyMigrations(ownerUrl, noModels, migrationsList(base, wanted));
  } catch (error) {
    const failed = (await applied(client)).find((row) => !row.finished_at);
    // The server applies a script as a whole or not at all, so a refused one left nothing behind.
    if (failed) await markRolledBack(ownerUrl, noModels, failed.name);
    const reason = error.message.replace(/^external connector error\n/, '').split('\n   0: ')[0];
    throw new Sentence(`The migration ${failed?.name ?? ''} could not be applied: ${reason}`, {
      cause: error,
    });
  }
}
