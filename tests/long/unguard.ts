import pg from 'pg';
import { vi } from 'vitest';
import type { World } from '../support/world';

const withoutLocks = (sql: string): string =>
  sql
    .replace(/\bFOR (?:NO KEY )?(?:UPDATE|SHARE)(?: OF \w+)?(?: SKIP LOCKED)?/g, '')
    .replace(/pg_advisory_xact_lock\(hashtextextended\((\$\d+), 0\)\)/g, '$1')
    .replace(/ON CONFLICT \([^)]*\) DO NOTHING/g, 'ON CONFLICT DO NOTHING');

// What an UPDATE compares before it sets: the version, the state, that it was not done yet.
const withoutComparing = (where: string): string =>
  where
    .replace(/[\w."]*\b(?:version|state)"? = (\$\d+)/g, '$1::text IS NOT NULL')
    .replace(/\bstate = '\w+'/g, 'true')
    .replace(/[\w."]*_at"? IS NULL/g, 'true');

const unguarded = (sql: string): string => {
  const open = withoutLocks(sql);
  const from = /^\s*UPDATE\b/i.test(open) ? open.indexOf('WHERE') : -1;
  return from < 0 ? open : open.slice(0, from) + withoutComparing(open.slice(from));
};

/** Takes locks and comparisons out of every statement this process sends from now on. */
const sendUnguarded = (): void => {
  const send = pg.Client.prototype.query as (...args: unknown[]) => unknown;
  vi.spyOn(pg.Client.prototype, 'query').mockImplementation(function (
    this: pg.Client,
    ...args: unknown[]
  ) {
    const [asked, ...rest] = args;
    if (typeof asked === 'string') return send.call(this, unguarded(asked), ...rest);
    const { name: _, ...config } = asked as pg.QueryConfig;
    return send.call(this, { ...config, text: unguarded(config.text) }, ...rest);
  } as typeof pg.Client.prototype.query);
};

// Written by INSERT … ON CONFLICT DO UPDATE, which is no statement at all without its index.
const upserted = [
  'throttle',
  'ledger_grant',
  'person_secret',
  'rsc_note',
  'reference_draft',
  'review_verdict',
  'review_note',
];

// The audit keeps its chain: it is what counts how often something was done.
const dropping = `DO $$ DECLARE r record; BEGIN
  FOR r IN SELECT i.indexrelid::regclass AS index, t.oid::regclass AS tab, c.conname AS name FROM pg_index i
      JOIN pg_class t ON t.oid = i.indrelid LEFT JOIN pg_constraint c ON c.conindid = i.indexrelid AND c.conrelid = i.indrelid AND c.contype IN ('u', 'p')
      WHERE i.indisunique AND t.relnamespace = 'public'::regnamespace AND t.relkind = 'r' AND t.relname NOT LIKE 'audit%'
        AND t.relname <> ALL ('{${upserted.join(',')}}') LOOP
    IF r.name IS NULL THEN EXECUTE format('DROP INDEX %s CASCADE', r.index);
    ELSE EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I CASCADE', r.tab, r.name); END IF;
  END LOOP;
  FOR r IN SELECT t.oid::regclass AS tab FROM pg_class t
      WHERE t.relnamespace = 'public'::regnamespace AND t.relkind = 'r' AND t.relname NOT LIKE 'audit%' LOOP
    EXECUTE format('ALTER TABLE %s DISABLE TRIGGER USER', r.tab);
  END LOOP;
END $$`;

// Drawing a number makes the others wait; this one does not. A mail may be tried again whatever its state.
const counting = `CREATE SEQUENCE loose_number; GRANT USAGE ON SEQUENCE loose_number TO PUBLIC;
  CREATE OR REPLACE FUNCTION next_number(association uuid, series_ text) RETURNS integer LANGUAGE sql AS
    $$ SELECT nextval('loose_number')::integer $$;
  DO $$ BEGIN
    EXECUTE replace(pg_get_functiondef('retry_message'::regproc), 'state IN (''refused'', ''dead'')', 'true');
  END $$`;

/** Takes every guard against a second fact away: unique indexes, triggers, locks, comparisons. */
export const unguard = async (world: World): Promise<void> => {
  const superuser = new pg.Client(world.superuserUrl);
  await superuser.connect();
  await superuser.query(dropping);
  await superuser.query(counting);
  await superuser.end();
  sendUnguarded();
};
