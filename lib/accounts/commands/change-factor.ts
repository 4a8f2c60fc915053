import { recordAudit } from '@/lib/audit/commands';
import { err, ok, type Result } from '@/lib/core/result';
import type { PersonContext } from '@/lib/platform/context';
import { decrypt, encrypt, hashToken, newToken } from '@/lib/platform/crypto';
import { type Tx, withScope } from '@/lib/platform/db/with-scope';
import type { NewSession, Person } from '../model';
import { factorStep, newFactorSecret, newRecoveryCodes, typedDigits } from '../rules/factor';
import { replaceRecoveryCodes, saveSecrets, secretsOf } from '../store/people';
import { endSessions, renewSession, sessionById } from '../store/sessions';
import { recoveryHash } from './factor-proof';
import { noteChange, ownAccount } from './own-account';

type Refused = 'prove_again' | 'has_factor' | 'no_factor' | 'wrong_factor';

/**
 * A secret for the authenticator, to be shown until it is confirmed. Asked again it is the same one,
 * so that a reloaded page does not outdate the code that was just scanned.
 */
export const beginFactor = (
  ctx: PersonContext,
  sessionId: string,
): Promise<Result<{ readonly secret: string; readonly email: string }, Refused>> =>
  withScope(ctx, async (tx) => {
    const own = await ownAccount(tx, ctx, sessionId);
    if (!own.ok) return own;
    const { id, email } = own.value;
    const { totpSecret, totpConfirmedAt } = await secretsOf(tx, id);
    if (totpConfirmedAt) return err('has_factor');
    const begun = totpSecret && decrypt('second-factor', totpSecret, id);
    if (begun) return ok({ secret: begun, email });
    const secret = newFactorSecret();
    await saveSecrets(tx, id, { totpSecret: encrypt('second-factor', secret, id) });
    return ok({ secret, email });
  });

const renewRecoveryCodes = async (
  tx: Tx,
  ctx: PersonContext,
  person: Person,
): Promise<readonly string[]> => {
  const codes = newRecoveryCodes();
  const rows = codes.map((code) => ({ id: ctx.newId(), codeHash: recoveryHash(person.id, code) }));
  await replaceRecoveryCodes(tx, person.id, rows, ctx.clock.now());
  return codes;
};

interface Confirmed {
  readonly session: NewSession;
  /** Said once, here; only their hashes are kept. */
  readonly recoveryCodes: readonly string[];
}

/**
 * Confirms the authenticator by its first six digits. The session goes on under a new value, with the
 * factor shown; every other session ends.
 */
export const confirmFactor = (
  ctx: PersonContext,
  { sessionId, typed }: { readonly sessionId: string; readonly typed: string },
): Promise<Result<Confirmed, Refused>> =>
  withScope(ctx, async (tx) => {
    const own = await ownAccount(tx, ctx, sessionId);
    if (!own.ok) return own;
    const person = own.value;
    const now = ctx.clock.now();
    const secrets = await secretsOf(tx, person.id);
    if (secrets.totpConfirmedAt) return err('has_factor');
    const secret = secrets.totpSecret && decrypt('second-factor', secrets.totpSecret, person.id);
    const digits = typedDigits(typed);
    const step = secret && digits ? factorStep(secret, digits, now) : null;
    if (step === null) return err('wrong_factor');
    await saveSecrets(tx, person.id, { totpConfirmedAt: now, totpLastStep: step });
    const recoveryCodes = await renewRecoveryCodes(tx, ctx, person);
    await endSessions(tx, person.id, 'factor_changed', now, sessionId);
    const session = await sessionById(tx, person.id, sessionId, now);
    const token = newToken();
    await renewSession(tx, person.id, sessionId, {
      tokenHash: hashToken(token),
      now,
      factor: true,
    });
    await noteChange(tx, ctx, person, 'factor_changed_notice', { change: 'added' });
    await audited(tx, ctx, 'person.factor_added');
    const expiresAt = session?.expiresAt ?? now;
    return ok({
      session: { token, personId: person.id, name: person.name, expiresAt },
      recoveryCodes,
    });
  });

const audited = (tx: Tx, ctx: PersonContext, action: string): Promise<void> => {
  const { personId } = ctx.scope;
  return recordAudit(tx, ctx, { action, objectKind: 'person', objectId: personId, personId });
};

/** Takes the authenticator off one's account. Staff will be asked for a new one at once. */
export const removeFactor = (
  ctx: PersonContext,
  sessionId: string,
): Promise<Result<null, Refused>> =>
  withScope(ctx, async (tx) => {
    const own = await ownAccount(tx, ctx, sessionId);
    if (!own.ok) return own;
    const person = own.value;
    const { totpConfirmedAt } = await secretsOf(tx, person.id);
    if (!totpConfirmedAt) return err('no_factor');
    const now = ctx.clock.now();
    await saveSecrets(tx, person.id, {
      totpSecret: null,
      totpConfirmedAt: null,
      totpLastStep: null,
    });
    await replaceRecoveryCodes(tx, person.id, [], now);
    // With the factor go the rights it gave, in every browser.
    await endSessions(tx, person.id, 'factor_changed', now);
    await noteChange(tx, ctx, person, 'factor_changed_notice', { change: 'removed' });
    await audited(tx, ctx, 'person.factor_removed');
    return ok(null);
  });

/** Ten new recovery codes; the old ones are void. */
export const replaceOwnRecoveryCodes = (
  ctx: PersonContext,
  sessionId: string,
): Promise<Result<readonly string[], Refused>> =>
  withScope(ctx, async (tx) => {
    const own = await ownAccount(tx, ctx, sessionId);
    if (!own.ok) return own;
    const { totpConfirmedAt } = await secretsOf(tx, own.value.id);
    if (!totpConfirmedAt) return err('no_factor');
    const codes = await renewRecoveryCodes(tx, ctx, own.value);
    const change = { change: 'recovery_codes_renewed' };
    await noteChange(tx, ctx, own.value, 'factor_changed_notice', change);
    await audited(tx, ctx, 'person.recovery_codes_renewed');
    return ok(codes);
  });
