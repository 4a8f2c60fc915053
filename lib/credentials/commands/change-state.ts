import { recordAudit } from '@/lib/audit/commands';
import { fromInstant } from '@/lib/core/calendar-date';
import { err, ok, type Result } from '@/lib/core/result';
import type { StaffContext } from '@/lib/platform/context';
import { type Tx, withScope } from '@/lib/platform/db/with-scope';
import { endByCredential, grantByCredential } from '@/lib/standing/store';
import type { CredentialError } from '../errors';
import { revocationWords, suspensionWords } from '../labels';
import { credentialArrow } from '../machine';
import type { Credential, CredentialEventKind } from '../model';
import { mayManageCredential } from '../policy';
import { standingBy } from '../rules';
import type { ReinstateInput, RevokeInput, SuspendInput } from '../schema';
import { lockCredential, moveCredential } from '../store/credentials';
import { writeEvent } from '../store/events';
import { findOffice } from '../store/office';
import { tellHolder } from './tell-holder';

type Changed = Result<{ credentialId: string }, CredentialError>;
type Action = 'suspend' | 'reinstate' | 'revoke';

const past = {
  suspend: 'suspended',
  reinstate: 'reinstated',
  revoke: 'revoked',
} as const satisfies Record<Action, CredentialEventKind>;

/** Sets a credential aside for a time: it is not relied on until it is reinstated. */
export const suspendCredential = (ctx: StaffContext, input: SuspendInput): Promise<Changed> =>
  change(ctx, input, 'suspend', async (tx, credential) => {
    await endByCredential(tx, credential.id, ctx.clock.now());
    const from = await todayAt(tx, ctx, credential);
    const reason = suspensionWords(input.reason);
    await tellHolder(tx, ctx, credential, { kind: 'credential_suspended', reason, from });
  });

/** Lets it count again from today; the days of the suspension stay as they were. */
export const reinstateCredential = (ctx: StaffContext, input: ReinstateInput): Promise<Changed> =>
  change(ctx, input, 'reinstate', async (tx, credential) => {
    const today = await todayAt(tx, ctx, credential);
    if (credential.validUntil < today) return;
    await grantByCredential(tx, {
      id: ctx.newId(),
      personId: credential.personId,
      credentialId: credential.id,
      associationId: credential.associationId,
      standing: standingBy(credential, today),
      at: ctx.clock.now(),
    });
  });

/** Ends a credential for good. */
export const revokeCredential = (ctx: StaffContext, input: RevokeInput): Promise<Changed> =>
  change(ctx, input, 'revoke', async (tx, credential) => {
    await endByCredential(tx, credential.id, ctx.clock.now());
    const from = await todayAt(tx, ctx, credential);
    const reason = revocationWords(input.reason);
    await tellHolder(tx, ctx, credential, { kind: 'credential_revoked', reason, from });
  });

const todayAt = async (tx: Tx, ctx: StaffContext, credential: Credential) =>
  fromInstant(ctx.clock.now(), (await findOffice(tx, credential.associationId)).timeZone);

interface Wish {
  readonly credentialId: string;
  readonly version: number;
  readonly reason?: string;
  readonly note: string;
}

const change = (
  ctx: StaffContext,
  input: Wish,
  action: Action,
  follow: (tx: Tx, credential: Credential) => Promise<void>,
): Promise<Changed> =>
  withScope(ctx, async (tx) => {
    const seen = await lockCredential(tx, input.credentialId);
    if (!seen || !mayManageCredential(ctx, seen)) return err({ kind: 'not_found' });
    if (seen.version !== input.version) return err({ kind: 'changed_meanwhile' });
    const arrow = credentialArrow(seen.state, action);
    if (!arrow) return err({ kind: 'not_now' });
    if (!(await moveCredential(tx, seen, arrow.to))) return err({ kind: 'changed_meanwhile' });
    const credential = { ...seen, state: arrow.to, version: seen.version + 1 };
    const { reason, note } = input;
    await writeEvent(tx, ctx, credential, {
      kind: past[action],
      note,
      ...(reason ? { reason } : {}),
    });
    await follow(tx, credential);
    await recordAudit(tx, ctx, {
      action: `credential.${past[action]}`,
      objectKind: 'credential',
      objectId: credential.id,
      associationId: credential.associationId,
      personId: credential.personId,
      detail: reason ? { reason } : {},
    });
    return ok({ credentialId: credential.id });
  });
