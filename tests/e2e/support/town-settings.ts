import { randomUUID } from 'node:crypto';
import { sealed } from '../../../lib/rulebook/rules/sealed';
import { behind } from './behind';

const MOST_TOWNS = 40;
const overrides = { 'membership.required': false, 'IFS.review.reviewers': 2 };

/**
 * Publishes what towns ask, under codes nobody has yet: before the server reads what is published, which it
 * does once a minute.
 */
export async function publishForTowns(
  run: (sql: string, values: readonly unknown[]) => Promise<unknown>,
): Promise<void> {
  for (let n = 1; n <= MOST_TOWNS; n += 1) {
    const code = `TOWN${n}`;
    const period = { from: null, until: null, overrides, sources: [], note: 'A town of stories.' };
    const { document, sha256 } = sealed({ association: code, periods: [period], sources: {} });
    await run(
      `insert into overlay (id, code, document, sha256, state, created_at, published_at, submission_id)
       values ($1, $2, $3, $4, 'published', now(), now(), $5)`,
      [randomUUID(), code, document, sha256, randomUUID()],
    );
  }
}

/** A code with published settings that no association has. */
export async function freeTownCode(): Promise<string> {
  const [row] = await behind<{ code: string }>(
    `select code from overlay where code like 'TOWN%'
       and code not in (select code from association) order by random() limit 1`,
  );
  if (!row) throw new Error('There are more towns than codes.');
  return row.code;
}
