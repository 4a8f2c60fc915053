import type { ReferenceRequest } from '@/generated/prisma/client';
import { recordAudit } from '@/lib/audit/commands';
import { arrowFor } from '@/lib/core/machine';
import { err, ok, type Result } from '@/lib/core/result';
import type { PersonContext, SignedInContext } from '@/lib/platform/context';
import { type Tx, withScope } from '@/lib/platform/db/with-scope';
import type { ChaseRefusal, HandRefusal } from '../errors';
import { referenceMachine } from '../machine';
import { permissionFor } from '../policy';
import { mayRemind } from '../rules/asking';
import { lockReference, moveReference, stateOf } from '../store/references';
import { deadLink, freshLink } from './links';
import { mailRater } from './reference-mail';

interface Held {
  readonly request: ReferenceRequest;
  readonly by: 'asker' | 'coordinator';
}

async function hold(
  tx: Tx,
  ctx: SignedInContext,
  id: string,
  event: 'remind' | 'hand_over' | 'withdraw',
): Promise<Result<Held, ChaseRefusal>> {
  const request = await lockReference(tx, id);
  const by = request && permissionFor(ctx.scope, request);
  if (!request || (by !== 'asker' && by !== 'coordinator')) return err('not_found');
  const arrow = arrowFor(referenceMachine, stateOf(request.state), event);
  const already = event === 'withdraw' && request.state === 'withdrawn';
  return already || arrow?.may.includes(by) ? ok({ request, by }) : err('not_open');
}

const about = (request: ReferenceRequest) => ({
  objectKind: 'reference_request',
  objectId: request.id,
  associationId: request.associationId,
  personId: request.personId,
});

/**
 * Sends the rater a reminder with a new link; the old link stops opening anything. A draft stays.
 * The one who asked may do so every few days and a few times; a coordinator may send it again.
 */
export const remindRater = (
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
    await moveReference(tx, request, 'asked', {
      tokenHash: link.tokenHash,
      tokenExpiresAt: link.tokenExpiresAt,
      remindedAt: now,
      reminders: by === 'asker' ? request.reminders + 1 : request.reminders,
      delivery: 'queued',
      deliveryNote: null,
    });
    await mailRater(tx, ctx, request, link, 'reference_reminder');
    await recordAudit(tx, ctx, { action: 'reference.reminded', ...about(request), detail: { by } });
    return ok(null);
  });

/**
 * Where mail to the rater bounces, the one who asked gets a new link to hand over in another way. It is
 * answered once and kept nowhere; every link before it is dead, and so is what was begun behind it. The
 * desk sees that this link was handed over.
 */
export const handOverLink = (
  ctx: PersonContext,
  requestId: string,
): Promise<Result<{ readonly address: string; readonly until: Date }, HandRefusal>> =>
  withScope(ctx, async (tx) => {
    const held = await hold(tx, ctx, requestId, 'hand_over');
    if (!held.ok) return held;
    const { request } = held.value;
    if (request.delivery !== 'refused') return err('mail_works');
    const link = freshLink(ctx, request.locale);
    await moveReference(tx, request, 'asked', {
      tokenHash: link.tokenHash,
      tokenExpiresAt: link.tokenExpiresAt,
      handedAt: ctx.clock.now(),
    });
    await recordAudit(tx, ctx, { action: 'reference.handed_over', ...about(request) });
    return ok({ address: link.address, until: link.tokenExpiresAt });
  });

/** Takes a request back before it is answered. Withdrawn twice is withdrawn once. */
export const withdrawReference = (
  ctx: SignedInContext,
  requestId: string,
): Promise<Result<null, ChaseRefusal>> =>
  withScope(ctx, async (tx) => {
    const held = await hold(tx, ctx, requestId, 'withdraw');
    if (!held.ok) return held;
    if (held.value.request.state === 'withdrawn') return ok(null);
    const { request, by } = held.value;
    await moveReference(tx, request, 'withdrawn', {
      withdrawnAt: ctx.clock.now(),
      tokenHash: deadLink(),
    });
    await recordAudit(tx, ctx, {
      action: 'reference.withdrawn',
      ...about(request),
      detail: { by },
    });
    return ok(null);
  });
