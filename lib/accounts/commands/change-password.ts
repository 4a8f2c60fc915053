import { recordAudit } from '@/lib/audit/commands';
import { err, ok, type Result } from '@/lib/core/result';
import type { PersonContext } from '@/lib/platform/context';
import { withScope } from '@/lib/platform/db/with-scope';
import { hashPassword } from '@/lib/platform/password-hash';
import type { PasswordRefusal } from '../errors';
import { passwordRefusal } from '../rules/password';
import { commonPasswords } from '../store/common-passwords';
import { personById, saveSecrets } from '../store/people';
import { endSessions } from '../store/sessions';
import { noteChange, ownAccount } from './own-account';

interface NewPassword {
  readonly sessionId: string;
  /** Null takes the password away: from then on a mailed code is the way in. */
  readonly password: string | null;
  /** Names near the person that a guesser would try: their associations. */
  readonly near: readonly string[];
}

/** Sets, changes or removes one's own password. Every other session ends at once. */
export const changePassword = async (
  ctx: PersonContext,
  { sessionId, password, near }: NewPassword,
): Promise<Result<null, PasswordRefusal | 'prove_again'>> => {
  const { personId } = ctx.scope;
  const person = await withScope(ctx, (tx) => personById(tx, personId));
  const context = [person?.name ?? '', person?.email ?? '', ...near];
  const refusal = password === null ? null : passwordRefusal(password, commonPasswords(), context);
  if (refusal) return err(refusal);
  const passwordHash = password === null ? null : await hashPassword(password);
  return withScope(ctx, async (tx) => {
    const own = await ownAccount(tx, ctx, sessionId);
    if (!own.ok) return own;
    const now = ctx.clock.now();
    await saveSecrets(tx, personId, { passwordHash, passwordChangedAt: now });
    const ended = await endSessions(tx, personId, 'password_changed', now, sessionId);
    await noteChange(tx, ctx, own.value, 'password_changed_notice');
    await recordAudit(tx, ctx, {
      action: password === null ? 'person.password_removed' : 'person.password_changed',
      objectKind: 'person',
      objectId: personId,
      personId,
      detail: { sessionsEnded: ended },
    });
    return ok(null);
  });
};
