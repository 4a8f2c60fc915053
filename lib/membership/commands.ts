import { recordAudit } from '@/lib/audit/commands';
import { err, ok, type Result } from '@/lib/core/result';
import {
  type AddEntry,
  addEntry,
  type ChangeEntry,
  changeEntry,
  type LedgerNoun,
  type VoidEntry,
  voidEntry,
} from '@/lib/ledger/commands';
import type { PersonContext, StaffContext } from '@/lib/platform/context';
import { withScope } from '@/lib/platform/db/with-scope';
import type { VerifyMembershipError } from './errors';
import type { MembershipFacts } from './model';
import { mayVerifyMembership } from './policy';
import { refusalsFor } from './rules';
import { isVerified, markVerified, membershipRows } from './store';

export const memberships: LedgerNoun<MembershipFacts> = { rows: membershipRows, refusalsFor };

/** Writes a membership down, as the person states it. */
export const addMembership = (ctx: PersonContext, input: AddEntry<MembershipFacts>) =>
  addEntry(ctx, memberships, input);

/** Changes one, unless it was changed in the meantime; the association is to look at it again. */
export const changeMembership = (ctx: PersonContext, input: ChangeEntry<MembershipFacts>) =>
  changeEntry(ctx, memberships, input);

/** Strikes one out; it stays with its reason. */
export const voidMembership = (ctx: PersonContext, input: VoidEntry) =>
  voidEntry(ctx, memberships, input);

/** Confirms, for the association, that the person is its member. Confirming again changes nothing. */
export const verifyMembership = (
  ctx: StaffContext,
  { membershipId }: { readonly membershipId: string },
): Promise<Result<null, VerifyMembershipError>> =>
  withScope(ctx, async (tx) => {
    const may = mayVerifyMembership(ctx.scope);
    const { associationId, personId: by, subjectId } = ctx.scope;
    if (!may.allowed || !subjectId) return err({ kind: 'not_a_coordinator' });
    const row = { id: membershipId, personId: subjectId, associationId, by, at: ctx.clock.now() };
    if ((await markVerified(tx, row)) === 0)
      return (await isVerified(tx, row)) ? ok(null) : err({ kind: 'not_found' });
    await recordAudit(tx, ctx, {
      action: 'membership.verified',
      objectKind: 'membership',
      objectId: membershipId,
      associationId,
      personId: subjectId,
    });
    return ok(null);
  });
