import { Prisma } from '@/generated/prisma/client';
import type { Tx } from '@/lib/platform/db/with-scope';
import type {
  AttachedDocument,
  DocumentKind,
  DocumentNoun,
  DocumentPlace,
  StoredDocument,
} from './model';

const COLUMNS = Prisma.sql`id, kind, original_name AS name, media_type AS "mediaType", bytes, created_at AS "createdAt"`;

const places = {
  education: { table: Prisma.sql`education`, column: Prisma.sql`education_id` },
  employment: { table: Prisma.sql`employment`, column: Prisma.sql`employment_id` },
  training: { table: Prisma.sql`training`, column: Prisma.sql`training_id` },
  supervision: { table: Prisma.sql`rsc_session`, column: Prisma.sql`rsc_session_id` },
  membership: { table: Prisma.sql`membership`, column: Prisma.sql`membership_id` },
} as const satisfies Record<DocumentNoun, { table: Prisma.Sql; column: Prisma.Sql }>;

/** Whether the person has this entry, not struck out; it is held until the transaction ends. */
export const holdEntry = async (
  tx: Tx,
  personId: string,
  { noun, entryId }: DocumentPlace,
): Promise<boolean> => {
  const rows = await tx.$queryRaw<unknown[]>`SELECT 1 FROM ${places[noun].table}
    WHERE person_id = ${personId}::uuid AND id = ${entryId}::uuid AND voided_at IS NULL FOR SHARE`;
  return rows.length > 0;
};

/** The files of an entry, oldest first. */
export const listDocuments = (
  tx: Tx,
  personId: string,
  { noun, entryId }: DocumentPlace,
): Promise<readonly AttachedDocument[]> =>
  tx.$queryRaw<AttachedDocument[]>`SELECT ${COLUMNS} FROM document
    WHERE person_id = ${personId}::uuid AND ${places[noun].column} = ${entryId}::uuid AND removed_at IS NULL ORDER BY created_at, id LIMIT 100`;

/** One file with where it is stored, or null. */
export const findDocument = async (tx: Tx, id: string): Promise<StoredDocument | null> => {
  const rows = await tx.$queryRaw<
    StoredDocument[]
  >`SELECT ${COLUMNS}, person_id AS "personId", storage_key AS "storageKey", sha256
    FROM document WHERE id = ${id}::uuid AND removed_at IS NULL`;
  return rows[0] ?? null;
};

/** The file a submission has become, or null. */
export const documentOfSubmission = async (
  tx: Tx,
  personId: string,
  submissionId: string,
): Promise<string | null> => {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM document WHERE person_id = ${personId}::uuid AND submission_id = ${submissionId}::uuid`;
  return rows[0]?.id ?? null;
};

/** Those who send at once wait for each other here: what is read next is true until the end. */
export const takeTurn = async (tx: Tx, personId: string): Promise<void> => {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`upload ${personId}`}, 0))::text`;
};

/** How many files a person has sent since then. */
export const countUploadsSince = async (tx: Tx, personId: string, since: Date): Promise<number> => {
  const rows = await tx.$queryRaw<{ n: number }[]>`SELECT count(*)::int AS n FROM document
    WHERE person_id = ${personId}::uuid AND created_at > ${since}::timestamptz`;
  return rows[0]?.n ?? 0;
};

export interface NewDocument {
  readonly id: string;
  readonly personId: string;
  readonly place: DocumentPlace;
  readonly kind: DocumentKind;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly storageKey: string;
  readonly submissionId: string;
  readonly at: Date;
}

/** Writes the row of a file that is already stored. */
export const insertDocument = async (tx: Tx, row: NewDocument): Promise<void> => {
  const { place } = row;
  await tx.$executeRaw`INSERT INTO document (id, person_id, kind, ${places[place.noun].column}, original_name, media_type, bytes, sha256, storage_key, submission_id, created_at)
    VALUES (${row.id}::uuid, ${row.personId}::uuid, ${row.kind}, ${place.entryId}::uuid, ${row.name}, ${row.mediaType}, ${row.bytes}, ${row.sha256}, ${row.storageKey},
      ${row.submissionId}::uuid, ${row.at}::timestamptz)`;
};

/** Takes a file off its entry, once. */
export const markRemoved = (tx: Tx, personId: string, id: string, at: Date): Promise<number> =>
  tx.$executeRaw`UPDATE document SET removed_at = ${at}::timestamptz WHERE person_id = ${personId}::uuid AND id = ${id}::uuid AND removed_at IS NULL`;

/** Whether something of this person was frozen: then the file stays where reviewers may look it up. */
export const hasFrozen = async (tx: Tx, personId: string): Promise<boolean> => {
  const rows = await tx.$queryRaw<
    unknown[]
  >`SELECT 1 FROM frozen_portfolio WHERE person_id = ${personId}::uuid LIMIT 1`;
  return rows.length > 0;
};
