import { recordAudit } from '@/lib/audit/commands';
import { err, ok, type Result } from '@/lib/core/result';
import type { PersonContext } from '@/lib/platform/context';
import { withScope } from '@/lib/platform/db/with-scope';
import type { ApplicationError } from '../errors';
import type { SignInput } from '../schema';
import * as store from '../store';

const plain = (name: string) => name.normalize('NFKD').replace(/\p{M}/gu, '').trim().toLowerCase();

/**
 * The applicant signs one version of an agreement with their own name. Signing is what begins an
 * accepted application. A second signature of the same agreement is the first one.
 */
export const signAgreement = async (
  ctx: PersonContext,
  input: SignInput,
): Promise<Result<{ signed: true }, ApplicationError>> =>
  withScope(ctx, async (tx) => {
    const application = await store.lockApplication(tx, input.applicationId);
    if (!application || application.personId !== ctx.scope.personId)
      return err({ kind: 'not_found' });
    const open = ['accepted', 'in_progress', 'changes_requested'].includes(application.state);
    if (!open) return err({ kind: 'not_now' });
    const signatures = await store.listSignatures(tx, application.id);
    if (signatures.some((each) => each.kind === input.kind)) return ok({ signed: true });
    const texts = await store.currentAgreements(tx, application.associationId, 'en');
    const current = texts.find((text) => text.kind === input.kind);
    const shown = await tx.agreementText.findUnique({ where: { id: input.textId } });
    if (!current || shown?.associationId !== application.associationId || shown.kind !== input.kind)
      return err({ kind: 'not_found' });
    if (shown.version !== current.version) return err({ kind: 'text_replaced' });
    if (plain(input.signedName) !== plain(application.applicantName))
      return err({ kind: 'name_differs' });

    await store.insertSignature(tx, ctx, application, shown, input.signedName);
    if (application.state === 'accepted')
      await store.moveApplication(tx, ctx, application, 'begin', { actorKind: 'applicant' });
    await recordAudit(tx, ctx, {
      action: 'agreement.signed',
      objectKind: 'agreement_text',
      objectId: shown.id,
      associationId: application.associationId,
      personId: application.personId,
      detail: { kind: shown.kind, version: shown.version },
    });
    return ok({ signed: true });
  });
