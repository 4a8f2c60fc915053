import { recordAudit } from '@/lib/audit/commands';
import { err, ok, type Result } from '@/lib/core/result';
import type { AnonymousContext } from '@/lib/platform/context';
import { hashToken, sameText } from '@/lib/platform/crypto';
import { type Tx, withScope } from '@/lib/platform/db/with-scope';
import type { CodeError } from '../errors';
import type { Person, SignInStep, Visit } from '../model';
import { typedCode } from '../rules/code';
import { lockLiveCode, takeCode } from '../store/codes';
import {
  lockPerson,
  markVerified,
  personByEmail,
  saveSecrets,
  secretsOf,
  spendRecoveryCodes,
} from '../store/people';
import { endSessions } from '../store/sessions';
import { actingAs, beginSession, knowing, recordRefusal } from './begin';
import { codeHash } from './request-code';
import { countTry } from './throttle';
import { sealTicket } from './ticket';

interface Typed {
  readonly email: string;
  readonly code: string;
  readonly visit: Visit;
}

/**
 * Whoever proves an address for the first time starts clean: a password, a second factor or a session
 * that somebody else planted on it is gone.
 */
const clearPlanted = async (tx: Tx, ctx: AnonymousContext, person: Person): Promise<void> => {
  const now = ctx.clock.now();
  await lockPerson(tx, person.id);
  await saveSecrets(tx, person.id, {
    passwordHash: null,
    passwordChangedAt: null,
    totpSecret: null,
    totpConfirmedAt: null,
    totpLastStep: null,
  });
  await spendRecoveryCodes(tx, person.id, now);
  const ended = await endSessions(tx, person.id, 'address_proved', now);
  await markVerified(tx, person.id, now);
  await recordAudit(tx, actingAs(ctx, person), {
    action: 'person.verified',
    objectKind: 'person',
    objectId: person.id,
    personId: person.id,
    detail: { sessionsEnded: ended },
  });
};

const admit = async (
  tx: Tx,
  ctx: AnonymousContext,
  sessionId: string,
  { email, visit }: Typed,
): Promise<Result<SignInStep, CodeError>> => {
  const now = ctx.clock.now();
  const person = await personByEmail(tx, email);
  if (!person) {
    const ticket = sealTicket('sign_up', { sessionId, email }, visit.browser, now);
    return ok({ kind: 'name_needed', ticket });
  }
  if (!person.active) {
    await recordRefusal(tx, ctx, 'disabled', person.id);
    return err('wrong_code');
  }
  if (!person.verified) await clearPlanted(tx, ctx, person);
  const { totpConfirmedAt } = await secretsOf(tx, person.id);
  if (totpConfirmedAt) {
    const inside = { sessionId, email, personId: person.id, method: 'code' as const };
    return ok({
      kind: 'factor_needed',
      ticket: sealTicket('factor', inside, visit.browser, now),
    });
  }
  const beginning = { sessionId, person, method: 'code' as const, visit, factor: false };
  const session = await beginSession(tx, ctx, beginning);
  return session ? ok({ kind: 'signed_in', session }) : err('code_gone');
};

/**
 * Takes the code that was mailed to an address, from the browser that asked for it. One code begins
 * one session, however often and however fast it is sent.
 */
export const signInWithCode = async (
  ctx: AnonymousContext,
  typed: Typed,
): Promise<Result<SignInStep, CodeError>> => {
  const own = knowing(ctx, typed.email);
  const attempt = { account: typed.email, network: typed.visit.network };
  if (!(await countTry(own, 'code_try', attempt))) return err('too_often');
  return withScope(own, async (tx) => {
    const now = ctx.clock.now();
    const browserHash = hashToken(typed.visit.browser);
    const row = await lockLiveCode(tx, 'sign_in', typed.email, browserHash, now);
    if (!row) {
      await recordRefusal(tx, own, 'no_live_code');
      return err('code_gone');
    }
    const code = typedCode(typed.code);
    if (code === null || !sameText(codeHash(row.id, code), row.codeHash)) {
      await recordRefusal(tx, own, 'wrong_code');
      return err('wrong_code');
    }
    if (!(await takeCode(tx, row.id, now))) return err('code_gone');
    return admit(tx, own, row.id, typed);
  });
};
