import pg from 'pg';
import { openDatabase } from '@/lib/platform/db/database';
import { load, type Measured, middle } from './load';
import { asPerson, markers, type Operation, operations } from './operations';
import { plansOf } from './plans';
import { record, replay, type Statement } from './recorded';
import { PER_PERSON, personId } from './seed';

const HANDS = 8;
const STRETCH = 1_500;
const ROUNDS = 5;
const SAMPLES = 20;

export interface InProcess {
  readonly name: string;
  readonly ours: Measured;
  readonly plain: Measured;
  readonly bare: Measured;
  readonly plans: readonly string[];
  readonly scans: readonly string[];
}

interface Recording {
  readonly statements: readonly Statement[];
  readonly fresh: readonly string[];
}

const isStatement = ({ text }: Statement): boolean =>
  /^\s*(select|insert)/i.test(text) && !/set_config|append_audit/.test(text);

/** Measures each operation against its own recording sent by plain pg, turn and turn about. */
export const measureInProcess = async (
  appUrl: string,
  sessions: number,
): Promise<readonly InProcess[]> => {
  const people = sessions / PER_PERSON;
  const db = openDatabase({ app: appUrl, max: HANDS });
  const pool = new pg.Pool({ connectionString: appUrl, max: HANDS });
  const results: InProcess[] = [];
  for (const operation of operations) {
    const recordings: Recording[] = [];
    for (let i = 0; i < SAMPLES; i += 1)
      recordings.push(await recordOnce(appUrl, operation, 1 + ((i * 17) % people)));
    const pick = (n: number) => recordings[n % recordings.length] as Recording;
    const someone = (n: number) => personId(1 + ((((n * 17) % SAMPLES) * 17) % people));
    const turns = { ours: [] as Measured[], plain: [] as Measured[], bare: [] as Measured[] };
    for (let round = 0; round < ROUNDS; round += 1) {
      turns.ours.push(await load(HANDS, STRETCH, (n) => operation.run(asPerson(db, someone(n)))));
      turns.plain.push(await load(HANDS, STRETCH, (n) => send(pool, pick(n), () => true)));
      turns.bare.push(await load(HANDS, STRETCH, (n) => single(pool, pick(n))));
    }
    const [first] = recordings;
    results.push({
      name: operation.name,
      ours: middle(turns.ours),
      plain: middle(turns.plain),
      bare: middle(turns.bare),
      ...named(await plansOf(appUrl, first?.statements ?? [])),
    });
  }
  await db.close();
  await pool.end();
  return results;
};

const named = ({
  lines,
  scans,
}: {
  readonly lines: readonly string[];
  readonly scans: readonly string[];
}) => ({
  plans: lines,
  scans,
});

const recordOnce = async (appUrl: string, operation: Operation, n: number): Promise<Recording> => {
  const db = openDatabase({ app: appUrl, max: 1 });
  const { next, used } = markers();
  const ctx = asPerson(db, personId(n), next);
  await operation.run(asPerson(db, personId(n)));
  const statements = await record(() => operation.run(ctx));
  await db.close();
  return { statements: statements.filter(({ text }) => text !== ''), fresh: used };
};

const send = async (
  pool: pg.Pool,
  { statements, fresh }: Recording,
  wanted: (statement: Statement) => boolean,
): Promise<void> => {
  const client = await pool.connect();
  try {
    await replay(client, statements.filter(wanted), fresh);
  } finally {
    client.release();
  }
};

/** The one statement that matters, with the settings its policies need and nothing else. */
const single = async (pool: pg.Pool, recording: Recording): Promise<void> => {
  const main = recording.statements.findLast(isStatement);
  const scope = recording.statements.find(({ text }) => /set_config/.test(text));
  const client = await pool.connect();
  try {
    if (scope) {
      const session = { ...scope, text: scope.text.replaceAll(', true)', ', false)') };
      const held = client as pg.PoolClient & { benchScope?: string };
      const key = JSON.stringify(scope.values);
      if (held.benchScope !== key) await client.query(session.text, [...session.values]);
      held.benchScope = key;
    }
    if (main) await replay(client, [main], recording.fresh);
  } finally {
    client.release();
  }
};
