import pg from 'pg';
import { where } from './where';

/** Asks the database behind the server, past every wall: for arranging and for looking. */
export async function behind<Row extends pg.QueryResultRow>(
  sql: string,
  values: readonly unknown[] = [],
): Promise<readonly Row[]> {
  const client = new pg.Client(where().superuserUrl);
  await client.connect();
  try {
    return (await client.query<Row>(sql, [...values])).rows;
  } finally {
    await client.end();
  }
}
