import { recordAudit } from '@/lib/audit/commands';
import { err, ok, type Result } from '@/lib/core/result';
import { enqueueMessage } from '@/lib/notifications/commands';
import type { PersonContext } from '@/lib/platform/context';
import { hashToken, newToken, sameText } from '@/lib/platform/crypto';
import { type Tx, withScope } from '@/lib/platform/db/with-scope';
import { verifyPassword } from '@/lib/platform/password-hash';
import type { NewSession, Person, Visit } from '../model';
import { CODE_MINUTES, newCode, spacedCode, typedCode } from '../rules/code';
import { insertCode, lockLiveCode, retireCodes, takeCode } from '../store/codes';
import { lockPerson, personById, secretsOf } from '../store/people';
import { renewSession, sessionById } from '../store/sessions';
import { recordRefusal } from './begin';
import { takeFactor } from './factor-proof';
import { codeHash } from './request-code';
import { countTry } from './throttle';

/** The ways to show again that it is oneself. */
export type Proof =
  | { readonly how: 'factor'; readonly typed: string }
  | { readonly how: 'password'; readonly typed: string }
  | { readonly how: 'code'; readonly typed: string };

/** The weaker ways are shut to somebody who has a stronger one. */
export const proofsOpenTo = (has: {
  readonly hasFactor: boolean;
  readonly hasPassword: boolean;
}): readonly Proof['how'][] =>
  has.hasFactor ? ['factor'] : has.hasPassword ? ['password', 'code'] : ['code'];

/** Mails a code to somebody signed in, to show that it is still them. */
export const requestProofCode = async (
  ctx: PersonContext,
  visit: Visit,
): Promise<Result<{ readonly email: string }, 'too_often'>> => {
  const { personId } = ctx.scope;
  const attempt = { account: personId, network: visit.network, personId };
  if (!(await countTry(ctx, 'code_request', attempt))) return err('too_often');
  return withScope(ctx, async (tx) => {
    const person = await personById(tx, personId);
    if (!person) throw new Error('A session without its person.');
    const now = ctx.clock.now();
    const id = ctx.newId();
    const code = newCode();
    const email = person.email.toLowerCase();
    const browserHash = hashToken(visit.browser);
    await retireCodes(tx, 'proof', email, browserHash, now);
    const expiresAt = new Date(now.getTime() + CODE_MINUTES * 60_000);
    const hash = codeHash(id, code);
    const row = { id, purpose: 'proof' as const, email, personId, codeHash: hash, browserHash };
    await insertCode(tx, { ...row, now, expiresAt });
    await enqueueMessage(tx, ctx, {
      template: 'sign_in_code',
      params: { code: spacedCode(code), minutes: CODE_MINUTES },
      to: { email: person.email, name: person.name },
      locale: person.locale,
      dedupeKey: `sign_in_code:${id}`,
    });
    return ok({ email: person.email });
  });
};

const proofHolds = async (
  tx: Tx,
  ctx: PersonContext,
  person: Person,
  { proof, visit }: { readonly proof: Proof; readonly visit: Visit },
): Promise<boolean> => {
  if (proof.how === 'factor') return (await takeFactor(tx, ctx, person.id, proof.typed)) !== null;
  const secrets = await secretsOf(tx, person.id);
  if (secrets.totpConfirmedAt) return false;
  if (proof.how === 'password') return verifyPassword(proof.typed, secrets.passwordHash);
  const now = ctx.clock.now();
  const browserHash = hashToken(visit.browser);
  const row = await lockLiveCode(tx, 'proof', person.email.toLowerCase(), browserHash, now);
  const code = typedCode(proof.typed);
  if (!row || code === null || !sameText(codeHash(row.id, code), row.codeHash)) return false;
  return takeCode(tx, row.id, now);
};

interface Again {
  readonly sessionId: string;
  readonly proof: Proof;
  readonly visit: Visit;
}

/**
 * Takes a new proof and goes on with the same session under a new value. Staff rights come back with
 * the second factor only.
 */
export const proveAgain = async (
  ctx: PersonContext,
  { sessionId, proof, visit }: Again,
): Promise<Result<NewSession, 'wrong_proof' | 'too_often'>> => {
  const { personId } = ctx.scope;
  const attempt = { account: personId, network: visit.network, personId };
  if (!(await countTry(ctx, 'proof_try', attempt))) return err('too_often');
  return withScope(ctx, async (tx) => {
    const now = ctx.clock.now();
    const person = await personById(tx, personId);
    await lockPerson(tx, personId);
    const session = await sessionById(tx, personId, sessionId, now);
    if (!person || !session) return err('wrong_proof');
    if (!(await proofHolds(tx, ctx, person, { proof, visit }))) {
      await recordRefusal(tx, ctx, `wrong_${proof.how}`, personId);
      return err('wrong_proof');
    }
    const token = newToken();
    const factor = proof.how === 'factor';
    const renewed = { tokenHash: hashToken(token), now, factor };
    if (!(await renewSession(tx, personId, sessionId, renewed))) return err('wrong_proof');
    await recordAudit(tx, ctx, {
      action: 'session.proved_again',
      objectKind: 'session',
      objectId: sessionId,
      personId,
      detail: { how: proof.how },
    });
    return ok({ token, personId, name: person.name, expiresAt: session.expiresAt });
  });
};
