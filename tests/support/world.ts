import pg from 'pg';
import { afterAll } from 'vitest';
import { newId } from '@/lib/core/id';
import type {
  CapabilityContext,
  Context,
  JobContext,
  PersonContext,
  PublicContext,
  Role,
  Scope,
  StaffContext,
} from '@/lib/platform/context';
import { type Database, openDatabase } from '@/lib/platform/db/database';
import { testDatabase } from './database';

process.env.ATTUNE_SECRET ??= 'a secret for tests only, thirty-two bytes and more';

/** One test file's own copy of the database, a clock it may turn, and people to act as. */
export interface World {
  readonly db: Database;
  /** The owner's connection: sees every row; for arranging and for looking behind the walls. */
  readonly owner: pg.Client;
  /** The way in of a superuser: for tests of the walls themselves. */
  readonly superuserUrl: string;
  /** The settings a server on this database is started with. */
  readonly serverEnv: Readonly<Record<string, string>>;
  now: Date;
  ctx<S extends Scope>(scope: S, actor?: Context['actor']): Context<S>;
  person(name: string, email?: string): Promise<string>;
  association(slug: string, changes?: Readonly<Record<string, unknown>>): Promise<string>;
  role(associationId: string, personId: string, ...roles: Role[]): Promise<void>;
  as(personId: string): PersonContext;
  staff(
    associationId: string,
    personId: string,
    roles: readonly Role[],
    subjectId?: string,
  ): StaffContext;
  bearer(tokenHash: string): CapabilityContext;
  job(name?: string): JobContext;
  anyone(): PublicContext;
}

const insert = async (owner: pg.Client, table: string, row: Readonly<Record<string, unknown>>) => {
  const names = Object.keys(row);
  await owner.query(
    `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((_, i) => `$${i + 1}`).join(', ')})`,
    Object.values(row),
  );
};

/** Opens a world for this test file and closes it after the last test. */
export const openWorld = async (at = '2026-11-21T15:00:00Z'): Promise<World> => {
  const urls = await testDatabase();
  const owner = new pg.Client(urls.ownerUrl);
  await owner.connect();
  const db = openDatabase({
    app: urls.appUrl,
    worker: urls.workerUrl,
    public: urls.publicUrl,
    max: 10,
  });
  afterAll(async () => {
    await db.close();
    await owner.end();
    await urls.drop();
  });
  const world: World = {
    db,
    owner,
    superuserUrl: urls.superuserUrl,
    serverEnv: {
      DATABASE_URL: '',
      ATTUNE_APP_DATABASE_URL: urls.appUrl,
      ATTUNE_WORKER_DATABASE_URL: urls.workerUrl,
      ATTUNE_PUBLIC_DATABASE_URL: urls.publicUrl,
    },
    now: new Date(at),
    ctx: (scope, actor) => ({
      actor: actor ?? { kind: 'anonymous' },
      scope,
      db,
      clock: { now: () => world.now },
      newId: () => newId(world.now),
    }),
    person: async (name, email = `${name.toLowerCase().replace(/[^a-z]+/g, '.')}@example.org`) => {
      const id = newId(world.now);
      await insert(owner, 'person', {
        id,
        name,
        name_norm: name.toLowerCase(),
        email,
        email_norm: email.toLowerCase(),
        email_verified_at: world.now,
        created_at: world.now,
      });
      return id;
    },
    association: async (slug, changes = {}) => {
      const id = newId(world.now);
      await insert(owner, 'association', {
        id,
        slug,
        code: slug.slice(0, 3).toUpperCase(),
        name: `${slug} Association`,
        short_name: slug,
        kind: 'state',
        time_zone: 'America/Detroit',
        tracks: ['IMH', 'ECMH'],
        categories: [],
        registration_mode: 'coordinator',
        contact_email: `${slug}@example.org`,
        coordinator_name: 'M. Oduya',
        created_at: world.now,
        ...changes,
      });
      return id;
    },
    role: async (associationId, personId, ...granted) => {
      for (const role of granted)
        await insert(owner, 'role_grant', {
          id: newId(world.now),
          association_id: associationId,
          person_id: personId,
          role,
          granted_at: world.now,
        });
      await owner.query(
        'INSERT INTO association_person (association_id, person_id, since) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
        [associationId, personId, world.now],
      );
    },
    as: (personId) =>
      world.ctx({ kind: 'person', personId }, { kind: 'person', id: personId, name: 'Somebody' }),
    staff: (associationId, personId, held, subjectId) =>
      world.ctx(
        {
          kind: 'staff',
          personId,
          associationId,
          roles: held,
          ...(subjectId ? { subjectId } : {}),
        },
        { kind: 'person', id: personId, name: 'Somebody' },
      ),
    bearer: (tokenHash) =>
      world.ctx(
        { kind: 'capability', tokenHash },
        { kind: 'outsider', via: tokenHash.slice(0, 8) },
      ),
    job: (name = 'test') => world.ctx({ kind: 'job', job: name }, { kind: 'job', job: name }),
    anyone: () => world.ctx({ kind: 'public' }),
  };
  return world;
};

/** Runs `n` at once on warm connections, so that they really meet. Answers in order of start. */
export const racing = async <T>(
  world: World,
  n: number,
  work: (i: number) => Promise<T>,
): Promise<PromiseSettledResult<T>[]> => {
  const warm = world.db.clientFor({ kind: 'anonymous' });
  await Promise.all(Array.from({ length: n }, () => warm.$queryRaw`SELECT pg_sleep(0.02)::text`));
  return Promise.allSettled(Array.from({ length: n }, (_, i) => work(i)));
};
