import type { Tx } from '@/lib/platform/db/with-scope';
import type { CodePurpose } from '../model';
import { CODE_ATTEMPTS } from '../rules/code';

/** A mailed code, as far as judging a typed one needs it. */
export interface CodeRow {
  readonly id: string;
  readonly codeHash: string;
  readonly browserHash: string;
}

interface NewCode {
  readonly id: string;
  readonly purpose: CodePurpose;
  readonly email: string;
  readonly personId: string | null;
  readonly codeHash: string;
  readonly browserHash: string;
  readonly now: Date;
  readonly expiresAt: Date;
}

export const insertCode = async (tx: Tx, code: NewCode): Promise<void> => {
  await tx.$executeRaw`INSERT INTO sign_in_code (id, purpose, email_norm, person_id, code_hash, browser_hash, created_at, expires_at)
    VALUES (${code.id}::uuid, ${code.purpose}, ${code.email}, ${code.personId}::uuid, ${code.codeHash}, ${code.browserHash},
      ${code.now}::timestamptz, ${code.expiresAt}::timestamptz)`;
};

/** Earlier codes of the same browser and purpose die when a new one is asked for. */
export const retireCodes = async (
  tx: Tx,
  purpose: CodePurpose,
  email: string,
  browserHash: string,
  now: Date,
): Promise<void> => {
  await tx.signInCode.updateMany({
    where: { purpose, emailNorm: email, browserHash, usedAt: null },
    data: { usedAt: now },
  });
};

/** The live code of this browser, locked, with one more try written down; null when there is none. */
export const lockLiveCode = async (
  tx: Tx,
  purpose: CodePurpose,
  email: string,
  browserHash: string,
  now: Date,
): Promise<CodeRow | null> => {
  const rows = await tx.$queryRaw<CodeRow[]>`
    UPDATE sign_in_code SET attempts = attempts + 1
    WHERE id = (SELECT id FROM sign_in_code
      WHERE purpose = ${purpose} AND email_norm = ${email} AND browser_hash = ${browserHash} AND used_at IS NULL
      ORDER BY created_at DESC, id DESC LIMIT 1 FOR UPDATE)
      AND used_at IS NULL AND expires_at > ${now}::timestamptz AND attempts < ${CODE_ATTEMPTS}
    RETURNING id, code_hash AS "codeHash", browser_hash AS "browserHash"`;
  return rows[0] ?? null;
};

/** Uses a code up; false when somebody was faster. */
export const takeCode = async (tx: Tx, id: string, now: Date): Promise<boolean> => {
  const { count } = await tx.signInCode.updateMany({
    where: { id, usedAt: null },
    data: { usedAt: now },
  });
  return count === 1;
};
