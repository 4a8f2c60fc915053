const grants = `
  grant usage on schema pgboss to attune_app, attune_worker, attune_backup;
  grant select, insert, update, delete on all tables in schema pgboss to attune_app, attune_worker;
  grant usage, select on all sequences in schema pgboss to attune_app, attune_worker;
  grant execute on all functions in schema pgboss to attune_app, attune_worker;
  alter default privileges in schema pgboss
    grant select, insert, update, delete on tables to attune_app, attune_worker;
  alter default privileges in schema pgboss
    grant usage, select on sequences to attune_app, attune_worker;
  alter default privileges in schema pgboss
    grant execute on functions to attune_app, attune_worker;
`;

/**
 * Installs or updates the tables of the job queue as the owner, so that the application
 * can run with `migrate: false, createSchema: false` and rights to rows only.
 */
export async function installJobSchema(ownerUrl, client) {
  const { PgBoss, getConstructionPlans } = await import('pg-boss');
  const { rows } = await client.query("select to_regclass('pgboss.version') as found");
  if (!rows[0].found) await client.query(getConstructionPlans('pgboss'));
  else await update(PgBoss, ownerUrl, client);
  await client.query(grants);
}

async function update(PgBoss, ownerUrl, client) {
  const { default: manifest } = await import('pg-boss/package.json', { with: { type: 'json' } });
  const { rows } = await client.query('select version from pgboss.version');
  if (Number(rows[0]?.version) >= manifest.pgboss.schema) return;
  const boss = new PgBoss({
    connectionString: ownerUrl,
    supervise: false,
    schedule: false,
    max: 2,
  });
  boss.on('error', () => {});
  await boss.start();
  await boss.stop({ graceful: false });
}
