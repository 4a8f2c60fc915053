import { nextNumber } from '@/lib/applications/store/intake';
import { recordAudit } from '@/lib/audit/commands';
import { fromInstant } from '@/lib/core/calendar-date';
import { err, ok, type Result } from '@/lib/core/result';
import type { StaffContext } from '@/lib/platform/context';
import { type Tx, withScope } from '@/lib/platform/db/with-scope';
import { moveByCredential } from '@/lib/standing/store';
import { unprintableInName } from '../certificate/render';
import type { CredentialError } from '../errors';
import { reissueWords } from '../labels';
import { credentialArrow } from '../machine';
import type { Credential } from '../model';
import { mayManageCredential } from '../policy';
import type { ReissueInput } from '../schema';
import { findBySubmission, lockCredential, type NewCredential } from '../store/credentials';
import { writeEvent } from '../store/events';
import { findOffice } from '../store/office';
import { putInPlaceOf, type Random, unguessable } from './new-number';
import { tellHolder } from './tell-holder';

/**
 * Gives a valid credential a new number, with its name as it is now; the old number points to it. What the
 * holder holds by it goes on without a gap, and it is listed as it was.
 */
export const reissueCredential = async (
  ctx: StaffContext,
  input: ReissueInput,
  random: Random = unguessable,
): Promise<Result<{ credentialId: string }, CredentialError>> => {
  const letters = await unprintableInName(input.holderName);
  return withScope(ctx, async (tx) => {
    const old = await lockCredential(tx, input.credentialId);
    if (!old || !mayManageCredential(ctx, old)) return err({ kind: 'not_found' });
    const before = await findBySubmission(tx, input.submissionId);
    if (before)
      return before.replacesId === old.id
        ? ok({ credentialId: before.id })
        : err({ kind: 'not_now' });
    if (old.version !== input.version) return err({ kind: 'changed_meanwhile' });
    if (!credentialArrow(old.state, 'reissue')) return err({ kind: 'not_now' });
    if (old.validUntil < (await todayAt(tx, ctx, old))) return err({ kind: 'not_now' });
    if (letters.length > 0) return err({ kind: 'name_unprintable', letters });
    const row = await rowFor(tx, ctx, old, input);
    const made = await putInPlaceOf(tx, old, row, random);
    await moveByCredential(tx, old.id, made.id);
    const { reason, note } = input;
    await writeEvent(tx, ctx, old, { kind: 'reissued', reason, note });
    await writeEvent(tx, ctx, made, { kind: 'issued', reason });
    await tellHolder(tx, ctx, made, {
      kind: 'credential_reissued',
      reason: reissueWords(reason),
      old,
    });
    await recordAudit(tx, ctx, {
      action: 'credential.reissued',
      objectKind: 'credential',
      objectId: made.id,
      associationId: made.associationId,
      personId: made.personId,
      detail: { reason, old: old.id, oldNumber: old.number, number: made.number },
    });
    return ok({ credentialId: made.id });
  });
};

const todayAt = async (tx: Tx, ctx: StaffContext, old: Credential) =>
  fromInstant(ctx.clock.now(), (await findOffice(tx, old.associationId)).timeZone);

// The day of endorsement stays what it was.
const rowFor = async (
  tx: Tx,
  ctx: StaffContext,
  old: Credential,
  input: ReissueInput,
): Promise<NewCredential> => {
  const office = await findOffice(tx, old.associationId);
  return {
    ...old,
    id: ctx.newId(),
    ordinal: await nextNumber(tx, old.associationId, 'credential'),
    holderName: input.holderName,
    associationName: office.name,
    signedBy: office.coordinatorName,
    replacesId: old.id,
    submissionId: input.submissionId,
    issuedById: ctx.scope.personId,
    issuedAt: ctx.clock.now(),
  };
};
