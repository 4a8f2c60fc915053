import { decrypt, encrypt } from '@/lib/platform/crypto';
import type { Tx } from '@/lib/platform/db/with-scope';

const PURPOSE = 'confidential-text';

/** The learning note of a session, opened; null where there is none. The walls show it to its owner only. */
export const readNote = async (
  tx: Tx,
  personId: string,
  sessionId: string,
): Promise<string | null> => {
  const rows = await tx.$queryRaw<{ body: string }[]>`
    SELECT body FROM rsc_note WHERE person_id = ${personId}::uuid AND session_id = ${sessionId}::uuid`;
  if (!rows[0]) return null;
  const opened = decrypt(PURPOSE, rows[0].body, sessionId);
  if (opened === null) throw new Error(`The note of session ${sessionId} does not open.`);
  return opened;
};

/** Keeps a note, encrypted for this session; an empty one is taken away. */
export const writeNote = async (
  tx: Tx,
  note: {
    readonly personId: string;
    readonly sessionId: string;
    readonly text: string;
    readonly at: Date;
  },
): Promise<void> => {
  const { personId, sessionId, text, at } = note;
  if (text === '') {
    await tx.$executeRaw`DELETE FROM rsc_note WHERE person_id = ${personId}::uuid AND session_id = ${sessionId}::uuid`;
    return;
  }
  await tx.$executeRaw`INSERT INTO rsc_note (session_id, person_id, body, updated_at)
    VALUES (${sessionId}::uuid, ${personId}::uuid, ${encrypt(PURPOSE, text, sessionId)}, ${at}::timestamptz)
    ON CONFLICT (session_id) DO UPDATE SET body = excluded.body, updated_at = excluded.updated_at`;
};
