import { Prisma } from '@/generated/prisma/client';
import type { CalendarDate } from '@/lib/core/calendar-date';
import type { Tx } from '@/lib/platform/db/with-scope';
import type { PublicCredential, RegisterEntry } from '../model';
import type { CredentialNumber } from '../number';

/** What the public view says of one number. */
export const findPublic = async (
  tx: Tx,
  number: CredentialNumber,
): Promise<PublicCredential | null> => {
  const rows = await tx.$queryRaw<PublicCredential[]>`
    SELECT number, holder_name AS "holderName", category, standing, edition, association_name AS "associationName",
      association_slug AS "associationSlug", association_code AS "associationCode", time_zone AS "timeZone", is_demo AS demo, issued_on::text AS "issuedOn",
      valid_until::text AS "validUntil", state, replaced_by AS "replacedBy", changed_at AS "changedAt"
    FROM public_credential WHERE number = ${number}`;
  return rows[0] ?? null;
};

export interface RegisterFilter {
  /** How the name begins, in small letters without accents. */
  readonly name: string;
  readonly category: string;
  readonly association: string;
  readonly page: number;
}

/** A page of the register by name, and whether there is another one. */
export const listRegister = async (
  tx: Tx,
  filter: RegisterFilter,
  today: CalendarDate,
  size: number,
): Promise<{ readonly rows: readonly RegisterEntry[]; readonly more: boolean }> => {
  const wanted = [
    Prisma.sql`valid_until >= ${today}::date`,
    ...(filter.name
      ? [
          Prisma.sql`name_norm COLLATE "C" >= ${filter.name}`,
          Prisma.sql`name_norm COLLATE "C" < ${`${filter.name}\u{10ffff}`}`,
        ]
      : []),
    ...(filter.category ? [Prisma.sql`category = ${filter.category}`] : []),
    ...(filter.association ? [Prisma.sql`association_slug = ${filter.association}`] : []),
  ];
  const rows = await tx.$queryRaw<RegisterEntry[]>`
    SELECT number, holder_name AS "holderName", category, standing, association_name AS "associationName", association_code AS "associationCode",
      issued_on::text AS "issuedOn", valid_until::text AS "validUntil"
    FROM public_register WHERE ${Prisma.join(wanted, ' AND ')}
    ORDER BY name_norm COLLATE "C", number LIMIT ${size + 1} OFFSET ${(filter.page - 1) * size}`;
  return { rows: rows.slice(0, size), more: rows.length > size };
};

/** One credential of somebody who agreed to be found, with its days. */
export type NamedCredential = RegisterEntry;

/** Credentials of listed people whose name begins so, at most so many. */
export const listNamed = (
  tx: Tx,
  name: string,
  today: CalendarDate,
  most: number,
): Promise<NamedCredential[]> =>
  tx.$queryRaw<NamedCredential[]>`
    SELECT number, holder_name AS "holderName", category, standing, association_name AS "associationName", association_code AS "associationCode",
      issued_on::text AS "issuedOn", valid_until::text AS "validUntil"
    FROM public_register WHERE valid_until >= ${today}::date
      AND name_norm COLLATE "C" >= ${name} AND name_norm COLLATE "C" < ${`${name}\u{10ffff}`}
    ORDER BY name_norm COLLATE "C", number LIMIT ${most}`;

/** The associations anybody may choose from, by name. */
export const listPublicAssociations = (
  tx: Tx,
): Promise<{ slug: string; code: string; name: string; registryNote: string | null }[]> =>
  tx.$queryRaw`SELECT slug, code, name, registry_note AS "registryNote" FROM public_association WHERE kind = 'state' ORDER BY name`;
