import type { TestProject } from 'vitest/node';
import { ensureEmbeddedDatabase, openEmbedded } from '../../scripts/lib/embedded.mjs';
import { ensureGenerated } from '../../scripts/lib/generate.mjs';
import { migrate, migrationsHash } from '../../scripts/lib/migrations.mjs';
import { dataFolder } from '../../scripts/lib/paths.mjs';

export type TestServer = {
  readonly port: number;
  readonly template: string;
  readonly superuser: string;
  readonly passwords: Readonly<Record<string, string>>;
};

declare module 'vitest' {
  export interface ProvidedContext {
    testServer: TestServer;
  }
}

type Cluster = Awaited<ReturnType<typeof openEmbedded>>;

// Nothing in a test database outlives the run, so it need not survive a power cut.
const settings = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' };

/** One server for all test files; the migrations are applied once, to a template. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  ensureGenerated();
  const folder = dataFolder({ ...process.env, DATA_DIR: process.env.ATTUNE_TEST_DATA_DIR });
  const cluster = await openEmbedded({ folder, name: 'test-postgres', settings });
  try {
    await dropLeftovers(cluster);
    const template = await ensureTemplate(cluster);
    project.provide('testServer', {
      port: cluster.port,
      template,
      superuser: cluster.secrets.superuser,
      passwords: cluster.secrets.roles,
    });
  } catch (error) {
    await cluster.release();
    throw error;
  }
  return () => cluster.release();
}

async function ensureTemplate(cluster: Cluster): Promise<string> {
  const name = `template_${migrationsHash()}`;
  const draft = `${name}_draft`;
  await cluster.client.query("select pg_advisory_lock(hashtext('attune test template'))");
  try {
    const found = await cluster.client.query('select 1 from pg_database where datname = $1', [
      name,
    ]);
    if (found.rowCount) return name;
    await cluster.client.query(`drop database if exists ${draft} with (force)`);
    await ensureEmbeddedDatabase(cluster, draft);
    const ownerUrl = cluster.urls(draft).owner;
    await migrate(ownerUrl as string);
    // Renamed when it is complete: an interrupted run leaves no half-made template.
    await cluster.client.query(`alter database ${draft} rename to ${name}`);
    return name;
  } finally {
    await cluster.client.query("select pg_advisory_unlock(hashtext('attune test template'))");
  }
}

// What a killed run left behind goes, unless another run is using the server right now.
async function dropLeftovers(cluster: Cluster): Promise<void> {
  const { rows } = await cluster.client.query(
    "select datname from pg_database d where datname like 'test\\_%' or (datname like 'template\\_%' and datname not in ('template0', 'template1', $1))",
    [`template_${migrationsHash()}`],
  );
  if (!rows.length || !(await cluster.isOnlyUser())) return;
  for (const row of rows) await cluster.client.query(`drop database if exists "${row.datname}"`);
}
