import { Prisma } from '@/generated/prisma/client';
import type { LedgerRows } from '@/lib/ledger/store';
import type { Tx } from '@/lib/platform/db/with-scope';
import type { MembershipFacts } from './model';

export const membershipRows: LedgerRows<MembershipFacts> = {
  table: 'membership',
  select: Prisma.sql`association_id AS "associationId", association_name AS "associationName", kind, from_date::text AS "from", until_date::text AS "until",
    verified_at AS "verifiedAt"`,
  order: Prisma.sql`until_date DESC, id DESC`,
  columns: Prisma.sql`association_id, association_name, kind, from_date, until_date, verified_at, verified_by_id`,
  values: (facts) =>
    Prisma.sql`${facts.associationId}::uuid, ${facts.associationName}, ${facts.kind}, ${facts.from}::date, ${facts.until}::date, NULL, NULL`,
};

/** The associations one can be a member of, by name. */
export const listAssociations = (
  tx: Tx,
): Promise<readonly { readonly id: string; readonly name: string }[]> =>
  tx.$queryRaw<{ id: string; name: string }[]>`
    SELECT id, name FROM association WHERE kind <> 'network' ORDER BY name LIMIT 200`;

interface Membership {
  readonly id: string;
  readonly personId: string;
  readonly associationId: string;
}

/** Confirms a membership of this association, once; 0 where there is none to confirm. */
export const markVerified = (
  tx: Tx,
  row: Membership & { readonly by: string; readonly at: Date },
): Promise<number> =>
  tx.$executeRaw`UPDATE membership SET verified_at = ${row.at}::timestamptz, verified_by_id = ${row.by}::uuid
    WHERE id = ${row.id}::uuid AND person_id = ${row.personId}::uuid AND association_id = ${row.associationId}::uuid AND voided_at IS NULL
      AND verified_at IS NULL`;

/** Whether it has been confirmed already. */
export const isVerified = async (tx: Tx, row: Membership): Promise<boolean> => {
  const found = await tx.$queryRaw<unknown[]>`SELECT 1 FROM membership WHERE id = ${row.id}::uuid
    AND person_id = ${row.personId}::uuid AND association_id = ${row.associationId}::uuid AND voided_at IS NULL AND verified_at IS NOT NULL`;
  return found.length > 0;
};
