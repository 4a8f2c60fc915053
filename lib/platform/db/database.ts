import { PrismaClient } from '@/generated/prisma/client';
import type { Scope } from '../context';
import { NotingPg } from './direct';
import { statementName } from './statement-name';

export interface DatabaseUrls {
  readonly app: string;
  readonly worker?: string;
  readonly public?: string;
  /** Connections of the app's pool; the other two take a few. */
  readonly max?: number;
}

type Client = PrismaClient;

/** Three pools, one for each database role a process may act as. Made when first asked for. */
export interface Database {
  clientFor(scope: Scope): Client;
  close(): Promise<void>;
}

// With `pipeline` statements that do not wait for each other leave together (see direct.ts).
const settings = { connectionTimeoutMillis: 5_000, idleTimeoutMillis: 30_000, pipeline: true };

const connect = (connectionString: string, max: number): Client =>
  new PrismaClient({
    adapter: new NotingPg(
      { ...settings, connectionString, max },
      { statementNameGenerator: ({ sql }) => statementName(sql) },
    ),
  });

/** Opens the pools lazily. A scope whose address was not given is refused with a clear sentence. */
export const openDatabase = (urls: DatabaseUrls): Database => {
  const open = new Map<string, Client>();
  const client = (role: 'app' | 'worker' | 'public', max: number): Client => {
    const existing = open.get(role);
    if (existing) return existing;
    const url = urls[role];
    if (!url) throw new Error(`No database address for the role ${role}.`);
    const made = connect(url, max);
    open.set(role, made);
    return made;
  };
  return {
    clientFor: (scope) => {
      if (scope.kind === 'job') return client('worker', 4);
      if (scope.kind === 'public') return client('public', 6);
      return client('app', urls.max ?? 10);
    },
    close: async () => {
      await Promise.all([...open.values()].map((each) => each.$disconnect()));
      open.clear();
    },
  };
};
