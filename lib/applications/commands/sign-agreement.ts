import { recordAudit } from '@/lib/audit/commands';
import { err, ok, type Result } from '@/lib/core/result';
import type { PersonContext } from '@/lib/platform/context';
import { withScope } from '@/lib/platform/db/with-scope';
import type { ApplicationError } from '../errors';
import type { SignInput } from '../schema';
import { currentAgreements, insertSignature, listSignatures } from '../store/agreements';
import { lockApplication, moveApplication } from '../store/application';

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
    const application = await lockApplication(tx, input.applicationId);
    if (!application || application.personId !== ctx.scope.personId)
      return err({ kind: 'not_found' });
    const open = ['accepted', 'in_progress', 'changes_requested'].includes(application.state);
    if (!open) return err({ kind: 'not_now' });
    const signatures = await listSignatures(tx, application.id);
    if (signatures.some((each) => each.kind === input.kind)) return ok({ signed: true });
    const texts = await currentAgreements(tx, application.associationId, 'en');
    const current = texts.find((text) => text.kind === input.kind);
    const shown = await tx.agreementText.findUnique({ where: { id: input.textId } });
    if (!current || shown?.associationId !== application.associationId || shown.kind !== input.kind)
      return err({ kind: 'not_found' });
    if (shown.version !== current.version) return err({ kind: 'text_replaced' });
    if (plain(input.signedName) !== plain(application.applicantName))
      return err({ kind: 'name_differs' });

    await insertSignature(tx, ctx, application, shown, input.signedName);
    if (application.state === 'accepted')
      await moveApplication(tx, ctx, application, 'begin', { actorKind: 'applicant' });
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
