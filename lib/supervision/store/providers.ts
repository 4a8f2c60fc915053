import type { Tx } from '@/lib/platform/db/with-scope';
import type { ProviderChoice, RscProvider, RscProviderId } from '../model';

/** Everybody a person has named as a provider, by name. */
export const listProviders = (tx: Tx, personId: string): Promise<readonly RscProvider[]> =>
  tx.$queryRaw<RscProvider[]>`
    SELECT id, name, email FROM rsc_provider WHERE person_id = ${personId}::uuid ORDER BY lower(name), id LIMIT 200`;

/** The provider a choice means if the person has named them before: by address, else by name. */
export const findProvider = async (
  tx: Tx,
  personId: string,
  choice: ProviderChoice,
): Promise<RscProviderId | null> => {
  if (choice.kind === 'none') return null;
  if (choice.kind === 'known') return choice.id;
  const email = choice.email?.toLowerCase() ?? null;
  const rows = await tx.$queryRaw<
    { id: RscProviderId }[]
  >`SELECT id FROM rsc_provider WHERE person_id = ${personId}::uuid
    AND CASE WHEN ${email}::text IS NULL THEN lower(name) = lower(${choice.name}) ELSE email_norm = ${email} END
    ORDER BY created_at LIMIT 1`;
  return rows[0]?.id ?? null;
};

/** Adds a provider; false where the address, or the name without one, has just been taken. */
export const insertProvider = async (
  tx: Tx,
  row: {
    readonly id: string;
    readonly personId: string;
    readonly name: string;
    readonly email: string | null;
    readonly at: Date;
  },
): Promise<boolean> => {
  const email = row.email?.toLowerCase() ?? null;
  const added =
    await tx.$executeRaw`INSERT INTO rsc_provider (id, person_id, name, email, email_norm, created_at)
    VALUES (${row.id}::uuid, ${row.personId}::uuid, ${row.name}, ${row.email}, ${email}, ${row.at}::timestamptz) ON CONFLICT DO NOTHING`;
  return added === 1;
};
