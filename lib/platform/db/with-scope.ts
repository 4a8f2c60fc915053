import { AsyncLocalStorage } from 'node:async_hooks';
import { Prisma } from '@/generated/prisma/client';
import type { Context, Scope } from '../context';
import { direct, type Opening, opening } from './direct';
import { retryOnConflict } from './retry';

export type Tx = Prisma.TransactionClient;

interface Open {
  readonly tx: Tx;
  readonly scope: Scope;
}
const current = new AsyncLocalStorage<Open>();

const subjects = (scope: Scope): Prisma.Sql =>
  scope.kind === 'job' && scope.subjectIds
    ? Prisma.sql`, set_config('app.subjects', ${scope.subjectIds.join(',')}, true)`
    : Prisma.empty;

const settings = (scope: Scope): Prisma.Sql => {
  const person = scope.kind === 'person' || scope.kind === 'staff' ? scope.personId : '';
  const staff = scope.kind === 'staff' ? scope : null;
  const email = scope.kind === 'anonymous' ? (scope.email ?? '') : '';
  const token = scope.kind === 'capability' ? scope.tokenHash : '';
  return Prisma.sql`SELECT set_config('app.scope', ${scope.kind}, true), set_config('app.person', ${person}, true),
    set_config('app.association', ${staff?.associationId ?? ''}, true), set_config('app.roles', ${staff?.roles.join(',') ?? ''}, true),
    set_config('app.subject', ${staff?.subjectId ?? ''}, true), set_config('app.email', ${email}, true), set_config('app.token', ${token}, true)${subjects(scope)}`;
};

/**
 * The only door to the database: one transaction in which the rows of `ctx.scope` exist and no others.
 * A nested call of the same scope joins the open transaction; another scope inside it throws, since a
 * second connection inside the first makes a small pool wait for itself. Conflicts are tried again.
 */
export const withScope = async <T>(ctx: Context, work: (tx: Tx) => Promise<T>): Promise<T> => {
  const open = current.getStore();
  if (open) {
    if (open.scope !== ctx.scope) throw new Error('A second scope inside an open one.');
    return work(open.tx);
  }
  return retryOnConflict(() => {
    const note: Opening = { client: null };
    return opening.run(note, () =>
      ctx.db.clientFor(ctx.scope).$transaction(
        async (ormTx) => {
          const tx = direct(ormTx, note.client);
          // First on the connection, not waited for: should it fail, the transaction is dead and no
          // later statement runs without its scope.
          const scoped = tx.$queryRaw(settings(ctx.scope));
          const done = current.run({ tx, scope: ctx.scope }, () => work(tx));
          return (await Promise.all([done, scoped]))[0];
        },
        { maxWait: 5_000, timeout: 15_000 },
      ),
    );
  });
};
