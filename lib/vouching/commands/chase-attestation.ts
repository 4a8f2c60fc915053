import type { AttestationRequest } from '@/generated/prisma/client';
import { recordAudit } from '@/lib/audit/commands';
import { arrowFor } from '@/lib/core/machine';
import { err, ok, type Result } from '@/lib/core/result';
import type { SignedInContext } from '@/lib/platform/context';
import { type Tx, withScope } from '@/lib/platform/db/with-scope';
import type { ChaseRefusal } from '../errors';
import { attestationMachine } from '../machine';
import { permissionFor } from '../policy';
import { mayRemind } from '../rules/asking';
import { attestationStateOf, lockAttestation, moveAttestation } from '../store/attestations';
import { mailProvider } from './attestation-mail';
import { deadLink, freshLink } from './links';

interface Held {
  readonly request: AttestationRequest;
  readonly by: 'asker' | 'coordinator';
}

async function hold(
  tx: Tx,
  ctx: SignedInContext,
  id: string,
  event: 'remind' | 'withdraw',
): Promise<Result<Held, ChaseRefusal>> {
  const request = await lockAttestation(tx, id);
  const by = request && permissionFor(ctx.scope, request);
  if (!request || (by !== 'asker' && by !== 'coordinator')) return err('not_found');
  const already = event === 'withdraw' && request.state === 'withdrawn';
  const arrow = arrowFor(attestationMachine, attestationStateOf(request.state), event);
  return already || arrow?.may.includes(by) ? ok({ request, by }) : err('not_open');
}

const record = (
  tx: Tx,
  ctx: SignedInContext,
  { request, by }: Held,
  action: string,
): Promise<void> =>
  recordAudit(tx, ctx, {
    action,
    objectKind: 'attestation_request',
    objectId: request.id,
    personId: request.personId,
    ...(ctx.scope.kind === 'staff' && by === 'coordinator'
      ? { associationId: ctx.scope.associationId }
      : {}),
    detail: { by },
  });

/** Sends the provider the request again with a new link; the old link stops opening anything. */
export const remindProvider = (
  ctx: SignedInContext,
  requestId: string,
): Promise<Result<null, ChaseRefusal>> =>
  withScope(ctx, async (tx) => {
    const held = await hold(tx, ctx, requestId, 'remind');
    if (!held.ok) return held;
    const { request, by } = held.value;
    const now = ctx.clock.now();
    const decision = mayRemind(request, by, now);
    if (!decision.allowed) return err(decision.reason);
    const link = freshLink(ctx, request.locale);
    await moveAttestation(tx, request, 'asked', {
      tokenHash: link.tokenHash,
      tokenExpiresAt: link.tokenExpiresAt,
      remindedAt: now,
      reminders: by === 'asker' ? request.reminders + 1 : request.reminders,
      delivery: 'queued',
      deliveryNote: null,
    });
    await mailProvider(tx, ctx, request, link);
    await record(tx, ctx, held.value, 'attestation.reminded');
    return ok(null);
  });

/** Takes a request back before it is answered. Withdrawn twice is withdrawn once. */
export const withdrawAttestation = (
  ctx: SignedInContext,
  requestId: string,
): Promise<Result<null, ChaseRefusal>> =>
  withScope(ctx, async (tx) => {
    const held = await hold(tx, ctx, requestId, 'withdraw');
    if (!held.ok) return held;
    const { request } = held.value;
    if (request.state === 'withdrawn') return ok(null);
    await moveAttestation(tx, request, 'withdrawn', {
      withdrawnAt: ctx.clock.now(),
      tokenHash: deadLink(),
    });
    await record(tx, ctx, held.value, 'attestation.withdrawn');
    return ok(null);
  });
