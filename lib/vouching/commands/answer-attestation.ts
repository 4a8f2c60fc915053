import { recordAudit } from '@/lib/audit/commands';
import { err, ok, type Result } from '@/lib/core/result';
import type { CapabilityContext } from '@/lib/platform/context';
import { withScope } from '@/lib/platform/db/with-scope';
import { isOpen } from '../rules/asking';
import { answersFor, type TypedAnswer } from '../rules/attesting';
import {
  itemsNow,
  lockAttestationOfToken,
  moveAttestation,
  writeAnswers,
} from '../store/attestations';
import { mailAttested } from './attestation-mail';

/** Why the answers were not taken; `missing` names fields and sentences. */
export type AnswerRefusal =
  | { readonly reason: 'closed' }
  | { readonly reason: 'incomplete'; readonly missing: Readonly<Record<string, string>> };

export interface AnswerAttestationInput {
  readonly answers: Readonly<Record<string, TypedAnswer>>;
  readonly agreeToAll: boolean;
  readonly note: string;
}

/**
 * Signs a provider's answers to the sessions exactly as they were shown. A session that was changed
 * meanwhile is left out; sent twice is sent once.
 */
export const answerAttestation = (
  ctx: CapabilityContext,
  input: AnswerAttestationInput,
): Promise<Result<{ readonly signed: number; readonly changed: number }, AnswerRefusal>> =>
  withScope(ctx, async (tx) => {
    const request = await lockAttestationOfToken(tx, ctx.scope.tokenHash);
    const now = ctx.clock.now();
    if (request?.state === 'completed') return ok({ signed: 0, changed: 0 });
    if (!request || !isOpen(request, now)) return err({ reason: 'closed' });
    const items = (await itemsNow(tx, request.id)).map(({ id, shown, changed }) => ({
      id,
      changed,
      minutes: shown.minutes,
    }));
    const { signed, missing } = answersFor(items, input.answers, input.agreeToAll);
    if (Object.keys(missing).length > 0) return err({ reason: 'incomplete', missing });
    await writeAnswers(tx, request.id, signed, now);
    const body = input.note.trim();
    if (body !== '')
      await tx.attestationNote.create({
        data: { requestId: request.id, personId: request.personId, body, writtenAt: now },
      });
    await moveAttestation(tx, request, 'completed', { completedAt: now });
    await mailAttested(tx, ctx, request);
    const changed = items.filter((item) => item.changed).length;
    await recordAudit(tx, ctx, {
      action: 'attestation.completed',
      objectKind: 'attestation_request',
      objectId: request.id,
      personId: request.personId,
      detail: { signed: signed.length, changed },
    });
    return ok({ signed: signed.length, changed });
  });
