import type pg from 'pg';

/**
 * What was written to people in the past went out then: nothing of it waits in the outbox. Whatever is
 * older than two weeks has been read. Links stay in the mails, for the demo's own mailbox.
 */
export async function settleMessages(owner: pg.Client, until: Date): Promise<void> {
  await owner.query('BEGIN');
  await owner.query(
    `UPDATE message SET state = 'sent', attempts = 1, sent_at = created_at + interval '20 seconds'
     WHERE state = 'queued' AND created_at <= $1`,
    [until],
  );
  await owner.query(
    `UPDATE message SET read_at = created_at + interval '5 hours'
     WHERE read_at IS NULL AND state = 'sent' AND created_at < $1::timestamptz - interval '13 days'`,
    [until],
  );
  for (const table of ['reference_request', 'attestation_request'])
    await owner.query(
      `UPDATE ${table} SET delivery = 'sent' WHERE delivery = 'queued' AND asked_at <= $1`,
      [until],
    );
  await owner.query('COMMIT');
}
