import type { Prisma } from '@/generated/prisma/client';
import { calendarDate } from '@/lib/core/calendar-date';
import type { Tx } from '@/lib/platform/db/with-scope';
import type { CategoryCode } from '@/lib/standards/model';
import type { Credential, CredentialStanding, CredentialState } from '../model';
import type { CredentialNumber } from '../number';
import { foldedName } from '../rules';

type Row = Prisma.CredentialGetPayload<Record<string, never>>;

const day = (date: Date) => calendarDate(date.toISOString().slice(0, 10));

export const toCredential = (row: Row): Credential => ({
  id: row.id,
  associationId: row.associationId,
  personId: row.personId,
  applicationId: row.applicationId,
  decisionId: row.decisionId,
  number: row.number as CredentialNumber,
  ordinal: row.ordinal,
  category: row.category as CategoryCode,
  standing: row.standing as CredentialStanding,
  edition: row.edition,
  holderName: row.holderName,
  associationName: row.associationName,
  signedBy: row.signedBy,
  issuedOn: day(row.issuedOn),
  validUntil: day(row.validUntil),
  state: row.state as CredentialState,
  listed: row.listed,
  replacesId: row.replacesId,
  replacedById: row.replacedById,
  locale: row.locale === 'es' ? 'es' : 'en',
  version: row.version,
});

/** The credential if this scope may see it. */
export const findCredential = async (tx: Tx, id: string): Promise<Credential | null> => {
  const row = await tx.credential.findUnique({ where: { id } });
  return row ? toCredential(row) : null;
};

/** The same, locked until the transaction ends. */
export const lockCredential = async (tx: Tx, id: string): Promise<Credential | null> => {
  await tx.$queryRaw`SELECT id FROM credential WHERE id = ${id}::uuid FOR UPDATE`;
  return findCredential(tx, id);
};

export const findBySubmission = async (
  tx: Tx,
  submissionId: string,
): Promise<Credential | null> => {
  const row = await tx.credential.findUnique({ where: { submissionId } });
  return row ? toCredential(row) : null;
};

/** The credential an application led to, the first one of its numbers. */
export const findByApplication = async (
  tx: Tx,
  applicationId: string,
): Promise<Credential | null> => {
  const row = await tx.credential.findFirst({
    where: { applicationId },
    orderBy: { issuedAt: 'asc' },
  });
  return row ? toCredential(row) : null;
};

/** What the person holds here in a category and what is neither revoked nor replaced; locked. */
export const lockLive = async (
  tx: Tx,
  held: { readonly associationId: string; readonly personId: string; readonly category: string },
): Promise<Credential | null> => {
  const { associationId, personId, category } = held;
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM credential WHERE association_id = ${associationId}::uuid AND person_id = ${personId}::uuid
      AND category = ${category} AND state IN ('valid', 'suspended') FOR UPDATE`;
  return rows[0] ? findCredential(tx, rows[0].id) : null;
};

export type NewCredential = Omit<
  Credential,
  'number' | 'state' | 'listed' | 'replacedById' | 'version'
> & {
  readonly submissionId: string;
  readonly issuedById: string;
  readonly issuedAt: Date;
  readonly listed: boolean;
};

/** Writes a credential under a number; false where the number is somebody else's already. */
export const insertCredential = async (
  tx: Tx,
  row: NewCredential,
  number: CredentialNumber,
): Promise<boolean> => {
  const added = await tx.$executeRaw`
    INSERT INTO credential (id, association_id, person_id, application_id, decision_id, number, ordinal, category, standing, edition,
      holder_name, association_name, signed_by, issued_on, valid_until, state, listed, replaces_id, issued_by_id, issued_at, locale, submission_id)
    VALUES (${row.id}::uuid, ${row.associationId}::uuid, ${row.personId}::uuid, ${row.applicationId}::uuid, ${row.decisionId}::uuid, ${number},
      ${row.ordinal}, ${row.category}, ${row.standing}, ${row.edition}, ${row.holderName}, ${row.associationName}, ${row.signedBy},
      ${row.issuedOn}::date, ${row.validUntil}::date, 'valid', ${row.listed}, ${row.replacesId}::uuid, ${row.issuedById}::uuid,
      ${row.issuedAt}::timestamptz, ${row.locale}, ${row.submissionId}::uuid)
    ON CONFLICT (number) DO NOTHING`;
  return added === 1;
};

/** Moves a credential from the state it was seen in; false where somebody was faster. */
export const moveCredential = async (
  tx: Tx,
  seen: Credential,
  state: CredentialState,
): Promise<boolean> => {
  const { count } = await tx.credential.updateMany({
    where: { id: seen.id, state: seen.state, version: seen.version },
    data: { state, version: { increment: 1 } },
  });
  return count === 1;
};

/** Lets a replaced credential point to the one in its place. */
export const pointAt = async (tx: Tx, oldId: string, newId: string): Promise<void> => {
  await tx.credential.updateMany({ where: { id: oldId }, data: { replacedById: newId } });
};

export const changeListing = async (tx: Tx, id: string, listed: boolean): Promise<boolean> => {
  const { count } = await tx.credential.updateMany({
    where: { id, listed: !listed },
    data: { listed, version: { increment: 1 } },
  });
  return count === 1;
};

export const listByPerson = async (tx: Tx, personId: string): Promise<readonly Credential[]> => {
  const rows = await tx.credential.findMany({
    where: { personId },
    orderBy: [{ issuedAt: 'desc' }, { id: 'desc' }],
  });
  return rows.map(toCredential);
};

const DESK_PAGE = 50;

/** A page of an association's credentials, newest first. */
export const listForDesk = async (
  tx: Tx,
  associationId: string,
  filter: { readonly search: string; readonly state: string; readonly page: number },
): Promise<{
  readonly rows: readonly Credential[];
  readonly total: number;
  readonly pages: number;
}> => {
  const { search, state } = filter;
  const number = search.toUpperCase().replace(/[\s-]/gu, '');
  const where: Prisma.CredentialWhereInput = {
    associationId,
    ...(state ? { state } : {}),
    ...(search
      ? {
          OR: [
            { holderNameNorm: { contains: foldedName(search) } },
            { number: { startsWith: number } },
          ],
        }
      : {}),
  };
  const rows = await tx.credential.findMany({
    where,
    orderBy: [{ issuedAt: 'desc' }, { id: 'desc' }],
    skip: (filter.page - 1) * DESK_PAGE,
    take: DESK_PAGE,
  });
  const total = await tx.credential.count({ where });
  return { rows: rows.map(toCredential), total, pages: Math.max(1, Math.ceil(total / DESK_PAGE)) };
};
