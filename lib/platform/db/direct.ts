import { AsyncLocalStorage } from 'node:async_hooks';
import type { Socket } from 'node:net';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { Prisma } from '@/generated/prisma/client';
import { statementName } from './statement-name';

/** Where the connection of the transaction being opened is noted. */
export interface Opening {
  client: pg.PoolClient | null;
}
// One for the process: pages and routes are bundled apart and share the connections.
const shared = globalThis as { attuneOpening?: AsyncLocalStorage<Opening> };
shared.attuneOpening ??= new AsyncLocalStorage<Opening>();
export const opening = shared.attuneOpening;

/**
 * The adapter, noting which connection each transaction took: raw statements then go straight to it.
 * Through the ORM's own raw path each costs several times its time in the database (see bench).
 */
export class NotingPg extends PrismaPg {
  override async connect(): ReturnType<PrismaPg['connect']> {
    const adapter = await super.connect();
    const start = adapter.startTransaction.bind(adapter);
    adapter.startTransaction = async (isolation) => {
      const transaction = await start(isolation);
      const note = opening.getStore();
      if (note) note.client = (transaction as unknown as { client: pg.PoolClient }).client;
      return transaction;
    };
    return adapter;
  }
}

const DATE = 1082;
const INT8 = 20;

// The same values as the ORM gives: a date is midnight UTC, a long number a bigint.
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (oid === DATE) return (text: string) => new Date(`${text}T00:00:00.000Z`);
    if (oid === INT8) return (text: string) => BigInt(text);
    return pg.types.getTypeParser(oid, format as 'text');
  }) as pg.CustomTypesConfig['getTypeParser'],
};

type Raw = (strings: TemplateStringsArray | Prisma.Sql, ...values: unknown[]) => Promise<unknown>;

const statementOf = (strings: TemplateStringsArray | Prisma.Sql, values: readonly unknown[]) =>
  'sql' in strings ? strings : Prisma.sql(strings as TemplateStringsArray, ...values);

/** Holds what is sent in one turn of the loop back for its end: one packet in place of several. */
const leaveTogether = (client: pg.PoolClient): void => {
  const { stream } = (client as unknown as { readonly connection: { readonly stream: Socket } })
    .connection;
  stream.cork();
  process.nextTick(() => stream.uncork());
};

/** The transaction with its raw statements sent straight over its own connection. */
export const direct = (
  tx: Prisma.TransactionClient,
  client: pg.PoolClient | null,
): Prisma.TransactionClient => {
  // Through the ORM a statement begins when it is awaited: the settings would come too late.
  if (!client) throw new Error('The transaction did not say which connection it took.');
  const send = (strings: TemplateStringsArray | Prisma.Sql, values: readonly unknown[]) => {
    const { text, values: bound } = statementOf(strings, values);
    leaveTogether(client);
    return client.query({ name: statementName(text), text, values: [...bound], types });
  };
  const queryRaw: Raw = async (strings, ...values) => (await send(strings, values)).rows;
  const executeRaw: Raw = async (strings, ...values) => (await send(strings, values)).rowCount ?? 0;
  return new Proxy(tx, {
    get: (target, key) => {
      if (key === '$queryRaw') return queryRaw;
      if (key === '$executeRaw') return executeRaw;
      return Reflect.get(target, key);
    },
  });
};
