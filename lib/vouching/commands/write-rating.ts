import type { ReferenceRequest } from '@/generated/prisma/client';
import { recordAudit } from '@/lib/audit/commands';
import type { Locale } from '@/lib/core/locale';
import { withoutLinks } from '@/lib/core/plain-text';
import { err, ok, type Result } from '@/lib/core/result';
import type { CapabilityContext } from '@/lib/platform/context';
import { type Tx, withScope } from '@/lib/platform/db/with-scope';
import { getRuling } from '@/lib/rulebook/queries';
import type { SubmitRefusal } from '../errors';
import type { DraftAnswers, SavedDraft } from '../model';
import { isOpen } from '../rules/asking';
import { missingIn, signRating } from '../rules/rating';
import { draftOf, writeDraft } from '../store/drafts';
import { referenceTask } from '../store/reference-task';
import { lockReferenceOfToken, moveReference } from '../store/references';
import { mailAsker } from './reference-mail';

const openRequest = async (tx: Tx, ctx: CapabilityContext): Promise<ReferenceRequest | null> => {
  const request = await lockReferenceOfToken(tx, ctx.scope.tokenHash);
  return request && isOpen(request, ctx.clock.now()) ? request : null;
};

const about = (request: ReferenceRequest) => ({
  objectKind: 'reference_request',
  objectId: request.id,
  associationId: request.associationId,
  personId: request.personId,
});

/** What saving a draft answers when it was not saved. */
export type DraftRefusal =
  | { readonly reason: 'closed' }
  | { readonly reason: 'conflict'; readonly theirs: SavedDraft };

/** Keeps what a rater has written. Against an older version nothing is written; both are shown. */
export const saveReferenceDraft = (
  ctx: CapabilityContext,
  input: { readonly answers: DraftAnswers; readonly version: number },
): Promise<Result<{ readonly version: number; readonly savedAt: Date }, DraftRefusal>> =>
  withScope(ctx, async (tx) => {
    const request = await openRequest(tx, ctx);
    if (!request) return err({ reason: 'closed' });
    const before = await draftOf(tx, request.id);
    if (before && before.version !== input.version)
      return err({ reason: 'conflict', theirs: before });
    const version = (before?.version ?? 0) + 1;
    const savedAt = ctx.clock.now();
    await writeDraft(tx, request, input.answers, version, savedAt);
    return ok({ version, savedAt });
  });

/**
 * Sends a rating: signs exactly the version of the draft that was checked, in the wording that was
 * shown. Sent twice is sent once; the applicant is told that it is in and nothing else.
 */
export const submitReferenceRating = (
  ctx: CapabilityContext,
  input: { readonly version: number; readonly locale: Locale },
): Promise<Result<null, SubmitRefusal>> =>
  withScope(ctx, async (tx) => {
    const request = await lockReferenceOfToken(tx, ctx.scope.tokenHash);
    if (request?.state === 'completed') return ok(null);
    const completedAt = ctx.clock.now();
    if (!request || !isOpen(request, completedAt)) return err('closed');
    const ruling = await getRuling(ctx, tx, request);
    const task = await referenceTask(tx, request, ruling, input.locale);
    if (task.version === 0 || task.version !== input.version) return err('changed_since');
    if (task.answers.itemSet !== task.items.name) return err('items_changed');
    if (Object.keys(missingIn(task.answers, task.items)).length > 0) return err('incomplete');
    const signed = signRating(
      { ...frameOf(request, input.locale), completedAt },
      task.answers,
      task.items,
    );
    const { body, sha256, competencies, recommends, ...facts } = signed;
    const roles = [...task.answers.roles];
    await tx.referenceRating.create({
      data: {
        requestId: request.id,
        associationId: request.associationId,
        applicationId: request.applicationId,
        personId: request.personId,
        roles,
        ...facts,
        recommends,
        competencies: [...competencies],
        body,
        sha256,
        itemSet: task.items.name,
        completedAt,
      },
    });
    await moveReference(tx, request, 'completed', { completedAt, roles, ...facts });
    await mailAsker(tx, ctx, request, 'reference_completed');
    await recordAudit(tx, ctx, {
      action: 'reference.completed',
      ...about(request),
      detail: { sha256, version: task.version },
    });
    return ok(null);
  });

const frameOf = (request: ReferenceRequest, locale: Locale) => ({
  requestId: request.id,
  applicationId: request.applicationId,
  category: request.category,
  edition: request.edition,
  slot: request.slot,
  raterName: request.raterName,
  waivesAccess: request.waivesAccess,
  locale,
});

/** Says no to a request, with one click. A name of somebody better placed may be left for the applicant. */
export const declineReference = (
  ctx: CapabilityContext,
  input: { readonly suggestion: string },
): Promise<Result<null, 'closed'>> =>
  withScope(ctx, async (tx) => {
    const request = await lockReferenceOfToken(tx, ctx.scope.tokenHash);
    if (request?.state === 'declined') return ok(null);
    if (!request || !isOpen(request, ctx.clock.now())) return err('closed');
    const suggestion = withoutLinks(input.suggestion) || null;
    await moveReference(tx, request, 'declined', { declinedAt: ctx.clock.now(), suggestion });
    await mailAsker(tx, ctx, request, 'reference_declined');
    await recordAudit(tx, ctx, {
      action: 'reference.declined',
      ...about(request),
      detail: { suggested: suggestion !== null },
    });
    return ok(null);
  });
