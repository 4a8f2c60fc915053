import 'server-only';
import { systemClock } from '@/lib/core/clock';
import { newId } from '@/lib/core/id';
import type { Actor, Context, PublicContext, Scope } from '@/lib/platform/context';
import { type Database, openDatabase } from '@/lib/platform/db/database';
import { env, required } from '@/lib/platform/env';

const held = globalThis as { attuneDatabase?: Database };

/** The process's one database. Kept on globalThis: the framework may load this module more than once. */
export const database = (): Database => {
  held.attuneDatabase ??= openDatabase({
    app: required(env(), 'ATTUNE_APP_DATABASE_URL'),
    worker: required(env(), 'ATTUNE_WORKER_DATABASE_URL'),
    public: required(env(), 'ATTUNE_PUBLIC_DATABASE_URL'),
    max: env().ATTUNE_POOL_MAX,
  });
  return held.attuneDatabase;
};

/** A context for a scope on the machine's clock and the process's database. */
export const contextFor = <S extends Scope>(scope: S, actor: Actor): Context<S> => ({
  actor,
  scope,
  db: database(),
  clock: systemClock,
  newId: () => newId(systemClock.now()),
});

/** What anyone may ask: the register, a credential's state. */
export const publicContext = (): PublicContext =>
  contextFor({ kind: 'public' }, { kind: 'anonymous' });
