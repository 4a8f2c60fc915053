import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';

const folder = join(root, 'lib', 'standards');
const shipped = '../../lib/rulebook/rules/shipped.ts';

/** One hash of all the standards that ship: while it stands in the database there is nothing to do. */
export function standardsHash() {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .sort();
  const hash = createHash('sha256').update(readFileSync(new URL(shipped, import.meta.url)));
  for (const name of names) hash.update(`${name}\0`).update(readFileSync(join(folder, name)));
  return hash.digest('hex').slice(0, 16);
}

async function readMark(client) {
  const { rows } = await client.query(
    "select obj_description('public.edition'::regclass, 'pg_class') as words",
  );
  return rows[0].words;
}

/**
 * Brings the editions and overlays that ship into the database, as its owner and under the lock of the
 * migrations. What is published there is never overwritten.
 */
export async function keepShippedStandards(client) {
  const mark = `ships ${standardsHash()}`;
  if ((await readMark(client)) === mark) return;
  const { tsImport } = await import('tsx/esm/api');
  const { shippedEditions, shippedOverlays } = await tsImport(shipped, import.meta.url);
  for (const { id, from, document, sha256 } of shippedEditions())
    await client.query(
      `insert into edition (id, from_date, document, sha256, state, created_at, published_at, submission_id)
       values ($1, $2, $3, $4, 'published', now(), now(), gen_random_uuid()) on conflict do nothing`,
      [id, from, document, sha256],
    );
  for (const { code, document, sha256 } of shippedOverlays())
    await client.query(
      `insert into overlay (id, code, document, sha256, state, created_at, published_at, submission_id)
       values (gen_random_uuid(), $1, $2, $3, 'published', now(), now(), gen_random_uuid()) on conflict do nothing`,
      [code, document, sha256],
    );
  await client.query(`comment on table edition is ${client.escapeLiteral(mark)}`);
}
