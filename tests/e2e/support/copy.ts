import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { type ServerProcess, startServer } from './server-process';
import { tellWhere, type Where, where } from './where';

const toDatabase = (address: string, name: string): string => {
  const url = new URL(address);
  url.pathname = `/${name}`;
  return url.href;
};

async function asSuperuser(sql: string): Promise<void> {
  const client = new pg.Client(toDatabase(where().superuserUrl, 'postgres'));
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

/**
 * A server of one's own on a copy of the demo as it was seeded: for tests that compare the whole
 * database, while other tests go on changing theirs. Until `leave()` every question goes there.
 */
export async function enterACopy(): Promise<{ leave(): Promise<void> }> {
  const home: Where = where();
  const name = `copy_${randomBytes(4).toString('hex')}`;
  await asSuperuser(`create database ${name} template ${home.seeded}`);
  const copied = Object.entries(home.serverEnv).map(([key, value]) => [
    key,
    key.endsWith('_DATABASE_URL') && value ? toDatabase(value, name) : value,
  ]);
  // Without timed jobs: a reminder at seven past the hour is nobody's reading.
  const serverEnv = { ...Object.fromEntries(copied), ATTUNE_INLINE_WORKER: '0' };
  const server: ServerProcess = await startServer(serverEnv, `${home.serverLog}.copy`);
  const superuserUrl = toDatabase(home.superuserUrl, name);
  tellWhere({ ...home, url: server.url, superuserUrl, serverEnv });
  return {
    leave: async () => {
      tellWhere(home);
      await server.stop();
      await asSuperuser(`drop database ${name} with (force)`);
    },
  };
}
