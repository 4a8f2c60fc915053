import { createHash } from 'node:crypto';

const names = new Map<string, string>();
const REMEMBERED = 5_000;

/** Same text, same name: PostgreSQL plans each statement once a connection. */
export const statementName = (sql: string): string => {
  const known = names.get(sql);
  if (known) return known;
  const name = `q${createHash('sha256').update(sql).digest('hex').slice(0, 24)}`;
  if (names.size < REMEMBERED) names.set(sql, name);
  return name;
};
