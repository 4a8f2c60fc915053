import { randomUUID } from 'node:crypto';
import pg from 'pg';

/** One statement as it went over the wire. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** Records what a piece of work sends to PostgreSQL: the begin, the settings, the statements, the commit. */
export const record = async (work: () => Promise<unknown>): Promise<readonly Statement[]> => {
  const sent: Statement[] = [];
  const original = pg.Client.prototype.query;
  const spy = function (this: pg.Client, ...args: unknown[]) {
    const [first, second] = args;
    const config =
      typeof first === 'string'
        ? { text: first, values: second }
        : (first as { text: string; values?: unknown });
    sent.push({ text: config.text, values: Array.isArray(config.values) ? config.values : [] });
    return Reflect.apply(original, this, args);
  };
  pg.Client.prototype.query = spy as unknown as typeof original;
  try {
    await work();
  } finally {
    pg.Client.prototype.query = original;
  }
  return sent;
};

const names = new Map<string, string>();
const nameOf = (text: string): string => {
  const known = names.get(text) ?? `b${names.size}`;
  names.set(text, known);
  return known;
};

/** Sends a recording again by named statements; `fresh` ids are replaced by new ones each time. */
export const replay = async (
  client: pg.PoolClient,
  statements: readonly Statement[],
  fresh: readonly string[],
): Promise<void> => {
  const swaps = fresh.map((id) => [id, randomUUID()] as const);
  const swapped = (value: unknown): unknown =>
    typeof value === 'string'
      ? swaps.reduce((text, [from, to]) => text.replaceAll(from, to), value)
      : value;
  for (const { text, values } of statements) {
    if (values.length === 0) await client.query(text);
    else await client.query({ name: nameOf(text), text, values: values.map(swapped) });
  }
};
