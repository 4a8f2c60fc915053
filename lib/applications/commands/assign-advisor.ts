import { recordAudit } from '@/lib/audit/commands';
import { err, ok, type Result } from '@/lib/core/result';
import type { StaffContext } from '@/lib/platform/context';
import { withScope } from '@/lib/platform/db/with-scope';
import type { ApplicationError } from '../errors';
import { permissionsOn } from '../policy';
import type { AssignAdvisorInput } from '../schema';
import { lockApplication } from '../store/application';
import { isAdvisor } from '../store/intake';

/** The coordinator gives an applicant an advisor of the association, or takes the advisor away. */
export const assignAdvisor = async (
  ctx: StaffContext,
  input: AssignAdvisorInput,
): Promise<Result<{ applicationId: string }, ApplicationError>> =>
  withScope(ctx, async (tx) => {
    const application = await lockApplication(tx, input.applicationId);
    if (!application || !permissionsOn(ctx, application).includes('coordinator'))
      return err({ kind: 'not_found' });
    if (application.closedAt) return err({ kind: 'not_now' });
    const advisorId = input.advisorId || null;
    if (advisorId === application.personId) return err({ kind: 'not_now' });
    if (advisorId && !(await isAdvisor(tx, application.associationId, advisorId)))
      return err({ kind: 'not_found' });
    const { count } = await tx.application.updateMany({
      where: { id: application.id, version: input.version },
      data: { advisorId, version: { increment: 1 } },
    });
    if (count !== 1) return err({ kind: 'changed_meanwhile' });
    await recordAudit(tx, ctx, {
      action: 'application.advisor_assigned',
      objectKind: 'application',
      objectId: application.id,
      associationId: application.associationId,
      personId: application.personId,
      detail: { advisorId },
    });
    return ok({ applicationId: application.id });
  });
