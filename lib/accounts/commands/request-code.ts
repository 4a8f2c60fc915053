import { recordAudit } from '@/lib/audit/commands';
import { err, ok, type Result } from '@/lib/core/result';
import { enqueueMessage } from '@/lib/notifications/commands';
import type { AnonymousContext } from '@/lib/platform/context';
import { hashToken, hmac } from '@/lib/platform/crypto';
import { withScope } from '@/lib/platform/db/with-scope';
import { env } from '@/lib/platform/env';
import type { RequestCodeError } from '../errors';
import type { Visit } from '../model';
import { CODE_MINUTES, newCode, spacedCode } from '../rules/code';
import { insertCode, retireCodes } from '../store/codes';
import { personByEmail } from '../store/people';
import { knowing } from './begin';
import { countTry } from './throttle';

/** What stands in the database instead of a code: bound to its row, useless elsewhere. */
export const codeHash = (id: string, code: string): string => hmac('sign-in-code', `${id}|${code}`);

/**
 * Mails a code to an address, known or not: signing in and signing up are the same question, and the
 * answer tells nobody which it was.
 */
export const requestSignInCode = async (
  ctx: AnonymousContext,
  { email, visit }: { readonly email: string; readonly visit: Visit },
): Promise<Result<null, RequestCodeError>> => {
  const own = knowing(ctx, email);
  const person = await withScope(own, (tx) => personByEmail(tx, email));
  const attempt = { account: email, network: visit.network, personId: person?.id ?? null };
  if (!(await countTry(own, 'code_request', attempt))) return err('too_often');
  return withScope(own, async (tx) => {
    const now = ctx.clock.now();
    const id = ctx.newId();
    const code = newCode();
    const browserHash = hashToken(visit.browser);
    await retireCodes(tx, 'sign_in', email, browserHash, now);
    await insertCode(tx, {
      id,
      purpose: 'sign_in',
      email,
      personId: null,
      codeHash: codeHash(id, code),
      browserHash,
      now,
      expiresAt: new Date(now.getTime() + CODE_MINUTES * 60_000),
    });
    await enqueueMessage(tx, own, {
      template: 'sign_in_code',
      params: {
        code: spacedCode(code),
        minutes: CODE_MINUTES,
        capabilityLink: `${env().publicUrl}/sign-in/code?code=${code}`,
      },
      to: { email, name: person?.name ?? '' },
      locale: person?.locale ?? visit.locale,
      dedupeKey: `sign_in_code:${id}`,
    });
    await recordAudit(tx, own, {
      action: 'sign_in_code.sent',
      objectKind: 'sign_in_code',
      objectId: id,
      ...(person ? { personId: person.id } : {}),
    });
    return ok(null);
  });
};
