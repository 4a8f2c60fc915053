import type { Tx } from '@/lib/platform/db/with-scope';

// In one statement: each part is run because its count is asked for.
const lockEntries = (tx: Tx, personId: string, applicationId: string) =>
  tx.$queryRaw`WITH
      sessions AS (SELECT 1 FROM rsc_session WHERE person_id = ${personId}::uuid FOR SHARE),
      providers AS (SELECT 1 FROM rsc_provider WHERE person_id = ${personId}::uuid FOR SHARE),
      trainings AS (SELECT 1 FROM training WHERE person_id = ${personId}::uuid FOR SHARE),
      degrees AS (SELECT 1 FROM education WHERE person_id = ${personId}::uuid FOR SHARE),
      jobs AS (SELECT 1 FROM employment WHERE person_id = ${personId}::uuid FOR SHARE),
      roles AS (SELECT 1 FROM leadership WHERE person_id = ${personId}::uuid FOR SHARE),
      joined AS (SELECT 1 FROM membership WHERE person_id = ${personId}::uuid FOR SHARE),
      papers AS (SELECT 1 FROM document WHERE person_id = ${personId}::uuid FOR SHARE),
      confirmations AS (SELECT 1 FROM attestation_request WHERE person_id = ${personId}::uuid FOR UPDATE),
      ratings AS (SELECT 1 FROM reference_request WHERE application_id = ${applicationId}::uuid FOR UPDATE)
    SELECT (SELECT count(*) FROM sessions) + (SELECT count(*) FROM providers) + (SELECT count(*) FROM trainings)
      + (SELECT count(*) FROM degrees) + (SELECT count(*) FROM jobs) + (SELECT count(*) FROM roles)
      + (SELECT count(*) FROM joined) + (SELECT count(*) FROM papers) + (SELECT count(*) FROM confirmations)
      + (SELECT count(*) FROM ratings) AS held`;

/**
 * Holds a ledger still until the transaction ends. Changes wait for the entry, new entries for the
 * person's row, which each of them refers to. Entries come first, as in every command that writes
 * them; the second pass holds those that came while we waited for the person.
 */
export const lockLedger = async (
  tx: Tx,
  personId: string,
  applicationId: string,
): Promise<void> => {
  await lockEntries(tx, personId, applicationId);
  await tx.$queryRaw`SELECT 1 FROM person WHERE id = ${personId}::uuid FOR UPDATE`;
  await lockEntries(tx, personId, applicationId);
};
