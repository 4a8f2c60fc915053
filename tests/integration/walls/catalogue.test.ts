import { beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from '@/tests/support/world';
import { expectedTables } from './matrix';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
const ask = async <T>(sql: string): Promise<T[]> => (await world.owner.query(sql)).rows as T[];

describe('the catalogue', () => {
  it('knows no table that the matrix does not', async () => {
    const found = await ask<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND relname <> '_prisma_migrations' ORDER BY 1`,
    );
    expect(found.map((each) => each.name)).toEqual([...expectedTables].sort());
  });

  it('has row-level security enabled and forced on every table', async () => {
    const bare = await ask(
      `SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
       AND relname <> '_prisma_migrations' AND NOT (relrowsecurity AND relforcerowsecurity)`,
    );
    expect(bare).toEqual([]);
  });

  it('has one policy of the app for each command on every table', async () => {
    const wrong = await ask(
      `SELECT c.relname, cmd FROM pg_class c CROSS JOIN unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE']) AS cmd
       WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> '_prisma_migrations'
       AND (SELECT count(*) FROM pg_policies p WHERE p.tablename = c.relname AND p.cmd = cmd.cmd AND 'attune_app' = ANY (p.roles)) <> 1`,
    );
    expect(wrong).toEqual([]);
  });

  it('lets the app own nothing, bypass nothing and define nothing', async () => {
    const [role] = await ask(
      `SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, (SELECT count(*)::int FROM pg_class k WHERE k.relowner = r.oid) AS owns,
       has_schema_privilege('attune_app', 'public', 'CREATE') AS defines FROM pg_roles r WHERE rolname = 'attune_app'`,
    );
    expect(role).toEqual({
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
      owns: 0,
      defines: false,
    });
  });

  it('keeps a child with its parent: every key to a tenant row carries the tenant', async () => {
    const loose = await ask(
      `SELECT con.conname FROM pg_constraint con JOIN pg_class c ON c.oid = con.conrelid JOIN pg_class p ON p.oid = con.confrelid
       WHERE con.contype = 'f' AND p.relname IN (SELECT table_name FROM information_schema.columns WHERE column_name = 'association_id' AND table_schema = 'public')
       AND NOT EXISTS (SELECT 1 FROM unnest(con.conkey) k JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k WHERE a.attname IN ('association_id', 'person_id'))
       AND con.conname <> 'standing_credential_id_fk'`,
    );
    expect(loose).toEqual([]);
  });

  it('keeps a child with its parent: every key to a ledger row carries the person', async () => {
    const loose = await ask(
      `SELECT con.conname FROM pg_constraint con JOIN pg_class c ON c.oid = con.conrelid JOIN pg_class p ON p.oid = con.confrelid
       WHERE con.contype = 'f' AND p.relname IN ('education', 'employment', 'leadership', 'training', 'rsc_session', 'rsc_provider', 'membership', 'document', 'attestation_request')
       AND NOT EXISTS (SELECT 1 FROM unnest(con.conkey) k JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k WHERE a.attname = 'person_id')`,
    );
    expect(loose).toEqual([]);
  });

  it('keeps a written fact as it was: no row of it is changed or removed, even by the owner', async () => {
    const { fixedTables, writeFacts } = await import('./fixed');
    await writeFacts(world.owner);
    for (const table of fixedTables) {
      for (const sql of [
        `DELETE FROM ${table}`,
        `UPDATE ${table} SET association_id = association_id`,
        `TRUNCATE ${table} CASCADE`,
      ])
        await expect(world.owner.query(sql), sql).rejects.toThrow(/never changed/);
    }
  });

  it('runs every function with the owner’s rights on a fixed search path and not for everyone', async () => {
    const loose = await ask(
      `SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prosecdef AND prorettype <> 'trigger'::regtype
       AND (proconfig IS NULL OR NOT 'search_path=public' = ANY (proconfig) OR has_function_privilege('public', oid, 'EXECUTE'))`,
    );
    expect(loose).toEqual([]);
  });
});
