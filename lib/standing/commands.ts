import { recordAudit } from '@/lib/audit/commands';
import { err, ok, type Result } from '@/lib/core/result';
import type { StaffContext } from '@/lib/platform/context';
import { todayOf } from '@/lib/platform/db/today';
import { withScope } from '@/lib/platform/db/with-scope';
import type { VerifyProviderError } from './errors';
import type { DatedStanding } from './model';
import { mayVerifyProviders } from './policy';
import { refusalsForVerification } from './rules';
import { insertCheck, insertStanding, subjectOf } from './store';

export interface VerifyProvider {
  readonly email: string;
  readonly outcome: 'has_standing' | 'no_standing';
  readonly standings: readonly DatedStanding[];
  readonly submissionId: string;
}

/**
 * Records what a coordinator found out about a provider, once for every association: pending hours in
 * all ledgers that name the provider are judged by it from then on. The same submission twice is one look.
 */
export const verifyProvider = (
  ctx: StaffContext,
  input: VerifyProvider,
): Promise<Result<null, VerifyProviderError>> =>
  withScope(ctx, async (tx) => {
    const may = mayVerifyProviders(ctx.scope);
    if (!may.allowed) return err({ kind: may.reason });
    const at = ctx.clock.now();
    const { associationId, personId } = ctx.scope;
    const subject = await subjectOf(tx, input.email.toLowerCase());
    const refusals = refusalsForVerification(
      { ...input, isOwn: subject.personId === personId },
      await todayOf(tx, at),
    );
    if (refusals.length > 0) return err({ kind: 'refused', refusals });

    const { outcome, submissionId: id } = input;
    if (!(await insertCheck(tx, { id, subject, associationId, outcome, at }))) return ok(null);
    for (const standing of input.standings)
      await insertStanding(tx, { id: ctx.newId(), subject, associationId, standing, at });
    await recordAudit(tx, ctx, {
      action: 'provider.verified',
      objectKind: 'standing_check',
      objectId: id,
      associationId,
      ...(subject.personId ? { personId: subject.personId } : {}),
      detail: { outcome, held: input.standings.map((each) => each.category ?? each.kind) },
    });
    return ok(null);
  });
