import type { Context } from '@/lib/platform/context';
import { decrypt, hmac } from '@/lib/platform/crypto';
import type { Tx } from '@/lib/platform/db/with-scope';
import { factorStep, typedDigits, typedRecoveryCode } from '../rules/factor';
import { secretsOf, takeFactorStep, takeRecoveryCode } from '../store/people';

/** What stands in the database instead of a recovery code. */
export const recoveryHash = (personId: string, code: string): string =>
  hmac('second-factor', `${personId}|${code}`);

/**
 * Takes six digits of the authenticator, or a recovery code, once. The same digits are refused the
 * second time, also to somebody who read them over a shoulder.
 */
export const takeFactor = async (
  tx: Tx,
  ctx: Context,
  personId: string,
  typed: string,
): Promise<'digits' | 'recovery_code' | null> => {
  const now = ctx.clock.now();
  const { totpSecret, totpConfirmedAt } = await secretsOf(tx, personId);
  if (!totpSecret || !totpConfirmedAt) return null;
  const digits = typedDigits(typed);
  if (digits !== null) {
    const secret = decrypt('second-factor', totpSecret, personId);
    const step = secret === null ? null : factorStep(secret, digits, now);
    return step !== null && (await takeFactorStep(tx, personId, step)) ? 'digits' : null;
  }
  const code = typedRecoveryCode(typed);
  if (code === null) return null;
  const taken = await takeRecoveryCode(tx, personId, recoveryHash(personId, code), now);
  return taken ? 'recovery_code' : null;
};
