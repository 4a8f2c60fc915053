import type pg from 'pg';
import { associations, people, sampleOf, tokens } from './fixture';

/** Who asks, as the settings of a transaction say it. One column of the matrix each. */
export const askers = {
  nobody: {},
  anonymous: { scope: 'anonymous' },
  anonymousAna: { scope: 'anonymous', email: 'ana@example.org' },
  ana: { scope: 'person', person: people.ana },
  ben: { scope: 'person', person: people.ben },
  coordinatorA: staff('coordinatorA', 'a', 'coordinator', people.ana),
  coordinatorANoSubject: staff('coordinatorA', 'a', 'coordinator'),
  adminA: staff('adminA', 'a', 'admin', people.ana),
  advisorA: staff('advisorA', 'a', 'advisor', people.ana),
  reviewerA: staff('reviewerA', 'a', 'reviewer', people.ana),
  otherReviewerA: staff('otherReviewerA', 'a', 'reviewer', people.ana),
  anaAtTheDesk: staff('ana', 'a', 'coordinator,admin', people.ana),
  coordinatorB: staff('coordinatorB', 'b', 'coordinator,admin,reviewer', people.ana),
  adminOfNetwork: staff('adminOfNetwork', 'network', 'admin', people.ana),
  rater: { scope: 'capability', token: tokens.rater },
  provider: { scope: 'capability', token: tokens.provider },
  wrongToken: { scope: 'capability', token: 'another-hash' },
  job: { scope: 'job' },
} as const satisfies Record<string, Settings>;

export type Asker = keyof typeof askers;
type Settings = Readonly<
  Partial<
    Record<'scope' | 'person' | 'association' | 'roles' | 'subject' | 'email' | 'token', string>
  >
>;

function staff(
  who: keyof typeof people,
  at: keyof typeof associations,
  roles: string,
  subject = '',
): Settings {
  return { scope: 'staff', person: people[who], association: associations[at], roles, subject };
}

const DENIED = '42501';
const keysOf: Record<string, string> = {
  person_secret: 'person_id',
  throttle: 'key',
  association_counter: 'association_id',
  association_person: 'person_id',
  rsc_note: 'session_id',
  reference_draft: 'request_id',
  reference_rating: 'request_id',
  review_opinion: 'review_id',
  review_note: 'review_id',
  audit_head: 'chain_key',
  attestation_note: 'request_id',
  competency_check: 'competency',
  rejudging: 'publication',
};

/** Sets what a transaction says of itself and takes the app's role. */
export const become = async (client: pg.Client, asker: Asker): Promise<void> => {
  const settings: Settings = askers[asker];
  for (const name of [
    'scope',
    'person',
    'association',
    'roles',
    'subject',
    'email',
    'token',
  ] as const)
    await client.query('SELECT set_config($1, $2, true)', [`app.${name}`, settings[name] ?? '']);
  await client.query('SET LOCAL ROLE attune_app');
};

/** Whether the walls let a statement through; what a check or a key says afterwards does not matter here. */
const passes = async (client: pg.Client, sql: string, values: unknown[]): Promise<boolean> => {
  await client.query('SAVEPOINT cell');
  try {
    const { rowCount } = await client.query(sql, values);
    return (rowCount ?? 0) > 0;
  } catch (error) {
    return (error as { code?: string }).code !== DENIED;
  } finally {
    await client.query('ROLLBACK TO SAVEPOINT cell');
  }
};

/** What this asker may do to a table's sample row: letters of `siud`, a dash where not. */
export const cellOf = async (client: pg.Client, table: string): Promise<string> => {
  const row = sampleOf(table);
  const key = keysOf[table] ?? 'id';
  const value = row[key];
  const names = Object.keys(row);
  const insert = `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((_, i) => `$${i + 1}`).join(', ')})`;
  const letters = [
    (await passes(client, `SELECT 1 FROM ${table} WHERE ${key} = $1`, [value])) ? 's' : '-',
    (await passes(client, insert, Object.values(row))) ? 'i' : '-',
    (await passes(client, `UPDATE ${table} SET ${key} = ${key} WHERE ${key} = $1`, [value]))
      ? 'u'
      : '-',
    (await passes(client, `DELETE FROM ${table} WHERE ${key} = $1`, [value])) ? 'd' : '-',
  ];
  return letters.join('');
};
