import { recordAudit } from '@/lib/audit/commands';
import { err, ok, type Result } from '@/lib/core/result';
import { enqueueMessage } from '@/lib/notifications/commands';
import type { PersonContext } from '@/lib/platform/context';
import { hashToken, sameText } from '@/lib/platform/crypto';
import { violatedUnique } from '@/lib/platform/db/retry';
import { withScope } from '@/lib/platform/db/with-scope';
import type { Visit } from '../model';
import { CODE_MINUTES, newCode, spacedCode, typedCode } from '../rules/code';
import { insertCode, lockLiveCode, retireCodes, takeCode } from '../store/codes';
import { saveEmail } from '../store/people';
import { endSessions } from '../store/sessions';
import { noteChange, ownAccount } from './own-account';
import { codeHash } from './request-code';
import { countTry } from './throttle';

interface NewAddress {
  readonly sessionId: string;
  readonly email: string;
  readonly visit: Visit;
}

/** Mails a code to the address that is to become one's own; whether it is known here is not said. */
export const requestEmailChange = async (
  ctx: PersonContext,
  { sessionId, email, visit }: NewAddress,
): Promise<Result<null, 'prove_again' | 'too_often' | 'same_email'>> => {
  const { personId } = ctx.scope;
  const attempt = { account: personId, network: visit.network, personId };
  if (!(await countTry(ctx, 'email_change', attempt))) return err('too_often');
  return withScope(ctx, async (tx) => {
    const own = await ownAccount(tx, ctx, sessionId);
    if (!own.ok) return own;
    const person = own.value;
    if (person.email.toLowerCase() === email) return err('same_email');
    const now = ctx.clock.now();
    const id = ctx.newId();
    const code = newCode();
    const browserHash = hashToken(visit.browser);
    await retireCodes(tx, 'email_change', email, browserHash, now);
    const expiresAt = new Date(now.getTime() + CODE_MINUTES * 60_000);
    const hash = codeHash(id, code);
    const row = { id, purpose: 'email_change' as const, email, personId, codeHash: hash };
    await insertCode(tx, { ...row, browserHash, now, expiresAt });
    await enqueueMessage(tx, ctx, {
      template: 'email_change_confirm',
      params: { code: spacedCode(code), minutes: CODE_MINUTES, newAddress: email },
      to: { email, name: person.name },
      locale: person.locale,
      dedupeKey: `email_change:${id}`,
    });
    await recordAudit(tx, ctx, {
      action: 'person.email_change_asked',
      objectKind: 'person',
      objectId: personId,
      personId,
    });
    return ok(null);
  });
};

type ConfirmError = 'prove_again' | 'too_often' | 'wrong_code' | 'email_taken';

/**
 * Takes the code from the new address and makes it one's own. The old address is told, and every other
 * session ends.
 */
export const confirmEmailChange = async (
  ctx: PersonContext,
  { sessionId, email, visit, code }: NewAddress & { readonly code: string },
): Promise<Result<null, ConfirmError>> => {
  const { personId } = ctx.scope;
  const attempt = { account: personId, network: visit.network, personId };
  if (!(await countTry(ctx, 'code_try', attempt))) return err('too_often');
  const confirm = () =>
    withScope(ctx, async (tx): Promise<Result<null, ConfirmError>> => {
      const own = await ownAccount(tx, ctx, sessionId);
      if (!own.ok) return own;
      const now = ctx.clock.now();
      const row = await lockLiveCode(tx, 'email_change', email, hashToken(visit.browser), now);
      const typed = typedCode(code);
      if (!row || typed === null || !sameText(codeHash(row.id, typed), row.codeHash))
        return err('wrong_code');
      if (!(await takeCode(tx, row.id, now))) return err('wrong_code');
      await saveEmail(tx, personId, email, now);
      const ended = await endSessions(tx, personId, 'email_changed', now, sessionId);
      await noteChange(tx, ctx, own.value, 'email_changed_notice', { newAddress: email });
      await recordAudit(tx, ctx, {
        action: 'person.email_changed',
        objectKind: 'person',
        objectId: personId,
        personId,
        detail: { sessionsEnded: ended },
      });
      return ok(null);
    });
  try {
    return await confirm();
  } catch (error) {
    if (violatedUnique(error)) return err('email_taken');
    throw error;
  }
};
