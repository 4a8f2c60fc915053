import { behind } from './behind';

/** What reading a page may change, by name: that a session is in use, and what was confidential. */
const mayChange: Readonly<Record<string, string>> = {
  session: "to_jsonb(t) - 'last_seen_at' - 'staff_seen_at'",
};
// The audit of confidential reads, and how often a network asked for numbers lately.
const readings = ['audit_event', 'audit_head', 'throttle'];

export type Fingerprint = Readonly<Record<string, string>>;

/** A hash of every table, but for the audit of confidential reads. */
export async function fingerprint(): Promise<Fingerprint> {
  const tables = await behind<{ name: string }>(
    "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1",
  );
  const hashed = await Promise.all(
    tables
      .filter(({ name }) => !readings.includes(name))
      .map(async ({ name }) => {
        const row = mayChange[name] ?? 'to_jsonb(t)';
        const [found] = await behind<{ print: string }>(
          `select count(*) || ' rows, ' || md5(coalesce(string_agg(md5((${row})::text), '' order by md5((${row})::text)), '')) as print from "${name}" t`,
        );
        return [name, found?.print ?? ''] as const;
      }),
  );
  return Object.fromEntries(hashed);
}

/** Actions the audit has gained since it held this many rows. */
export async function auditedSince(count: number): Promise<readonly string[]> {
  const rows = await behind<{ action: string }>(
    'select distinct action from (select action from audit_event order by at, id offset $1) t order by 1',
    [count],
  );
  return rows.map((row) => row.action);
}

export async function auditCount(): Promise<number> {
  const [row] = await behind<{ n: number }>('select count(*)::int as n from audit_event');
  return row?.n ?? 0;
}
