import { Prisma } from '@/generated/prisma/client';
import type { Tx } from '@/lib/platform/db/with-scope';
import type { LedgerEntry, LedgerTable } from './model';

/** How a noun's facts are written to and read from its table. */
export interface LedgerRows<Facts> {
  readonly table: LedgerTable;
  /** The facts as columns, aliased by their names in the model. */
  readonly select: Prisma.Sql;
  /** The order of a list; the index of the table begins with it. */
  readonly order: Prisma.Sql;
  /** The names of the columns that hold the facts, and the facts in the same order. */
  readonly columns: Prisma.Sql;
  readonly values: (facts: Facts) => Prisma.Sql;
}

const ROW = Prisma.sql`id, version, updated_at AS "updatedAt", voided_at AS "voidedAt", void_reason AS "voidReason"`;
const tables = {
  education: Prisma.sql`education`,
  employment: Prisma.sql`employment`,
  leadership: Prisma.sql`leadership`,
  training: Prisma.sql`training`,
  membership: Prisma.sql`membership`,
} as const satisfies Record<LedgerTable, Prisma.Sql>;

/** A stretch of a person's entries of one noun. */
export const listEntries = <F>(
  tx: Tx,
  rows: LedgerRows<F>,
  personId: string,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<LedgerEntry<F>[]> =>
  tx.$queryRaw<LedgerEntry<F>[]>`SELECT ${ROW}, ${rows.select} FROM ${tables[rows.table]}
    WHERE person_id = ${personId}::uuid ORDER BY ${rows.order} LIMIT ${limit} OFFSET ${offset}`;

/** One entry of a person, or null; `lock` holds it until the transaction ends. */
export const findEntry = async <F>(
  tx: Tx,
  rows: LedgerRows<F>,
  personId: string,
  id: string,
  lock = false,
): Promise<LedgerEntry<F> | null> => {
  const found = await tx.$queryRaw<
    LedgerEntry<F>[]
  >`SELECT ${ROW}, ${rows.select} FROM ${tables[rows.table]}
    WHERE person_id = ${personId}::uuid AND id = ${id}::uuid ${lock ? Prisma.sql`FOR UPDATE` : Prisma.empty}`;
  return found[0] ?? null;
};

/** The entry a submission has become, or null. */
export const idOfSubmission = async (
  tx: Tx,
  { table }: { readonly table: LedgerTable },
  personId: string,
  submissionId: string,
): Promise<string | null> => {
  const found = await tx.$queryRaw<{ id: string }[]>`SELECT id FROM ${tables[table]}
    WHERE person_id = ${personId}::uuid AND submission_id = ${submissionId}::uuid`;
  return found[0]?.id ?? null;
};

interface Owned {
  readonly id: string;
  readonly personId: string;
  readonly at: Date;
}

/** Adds an entry, or answers null where the same submission has been added already. */
export const insertEntry = async <F>(
  tx: Tx,
  rows: LedgerRows<F>,
  facts: F,
  { id, personId, at, submissionId }: Owned & { readonly submissionId: string },
): Promise<string | null> => {
  const added = await tx.$queryRaw<{ id: string }[]>`INSERT INTO ${tables[rows.table]}
    (id, person_id, submission_id, created_at, updated_at, ${rows.columns})
    VALUES (${id}::uuid, ${personId}::uuid, ${submissionId}::uuid, ${at}::timestamptz, ${at}::timestamptz, ${rows.values(facts)})
    ON CONFLICT (person_id, submission_id) DO NOTHING RETURNING id`;
  return added[0]?.id ?? null;
};

/** Replaces the facts of an entry; the row is already locked and its version compared. */
export const updateEntry = async <F>(
  tx: Tx,
  rows: LedgerRows<F>,
  facts: F,
  { id, personId, at }: Owned,
): Promise<number> => {
  const changed = await tx.$queryRaw<
    { version: number }[]
  >`UPDATE ${tables[rows.table]} SET (${rows.columns}) = ROW(${rows.values(facts)}),
      version = version + 1, updated_at = ${at}::timestamptz
    WHERE person_id = ${personId}::uuid AND id = ${id}::uuid AND voided_at IS NULL RETURNING version`;
  return changed[0]?.version ?? 0;
};

/** Strikes an entry out, once; it stays in the ledger with its reason. */
export const voidEntryRow = (
  tx: Tx,
  table: LedgerTable,
  { id, personId, at, reason }: Owned & { readonly reason: string },
): Promise<number> =>
  tx.$executeRaw`UPDATE ${tables[table]} SET voided_at = ${at}::timestamptz, void_reason = ${reason}, version = version + 1, updated_at = ${at}::timestamptz
    WHERE person_id = ${personId}::uuid AND id = ${id}::uuid AND voided_at IS NULL`;

export type Counts = Readonly<
  Record<LedgerTable | 'supervision', { readonly kept: number; readonly voided: number }>
>;

/** How many entries of each noun a person has, for the overview. */
export const countEntries = async (tx: Tx, personId: string): Promise<Counts> => {
  const rows = await tx.$queryRaw<
    { noun: keyof Counts; kept: number; voided: number }[]
  >`SELECT noun, count(*) FILTER (WHERE voided_at IS NULL)::int AS kept, count(voided_at)::int AS voided FROM (
      SELECT 'education' AS noun, voided_at FROM education WHERE person_id = ${personId}::uuid
      UNION ALL SELECT 'employment', voided_at FROM employment WHERE person_id = ${personId}::uuid
      UNION ALL SELECT 'leadership', voided_at FROM leadership WHERE person_id = ${personId}::uuid
      UNION ALL SELECT 'training', voided_at FROM training WHERE person_id = ${personId}::uuid
      UNION ALL SELECT 'membership', voided_at FROM membership WHERE person_id = ${personId}::uuid
      UNION ALL SELECT 'supervision', voided_at FROM rsc_session WHERE person_id = ${personId}::uuid) e GROUP BY noun`;
  const none = { kept: 0, voided: 0 };
  const found = new Map(rows.map(({ noun, kept, voided }) => [noun, { kept, voided }]));
  const of = (noun: keyof Counts) => found.get(noun) ?? none;
  return {
    education: of('education'),
    employment: of('employment'),
    leadership: of('leadership'),
    training: of('training'),
    membership: of('membership'),
    supervision: of('supervision'),
  };
};
