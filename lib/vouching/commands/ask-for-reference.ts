import type { ReferenceRequest } from '@/generated/prisma/client';
import { normalEmail } from '@/lib/accounts/rules/email';
import { recordAudit } from '@/lib/audit/commands';
import { fromInstant } from '@/lib/core/calendar-date';
import type { Locale } from '@/lib/core/locale';
import { oneLine } from '@/lib/core/plain-text';
import { err, ok, type Result } from '@/lib/core/result';
import type { PersonContext } from '@/lib/platform/context';
import { type Tx, withScope } from '@/lib/platform/db/with-scope';
import { getRuling } from '@/lib/rulebook/queries';
import type { Ruling } from '@/lib/standards/editions/terms-under';
import type { ReferenceRole } from '@/lib/standards/model';
import type { AskRefusal } from '../errors';
import { askingStates } from '../model';
import { type Asking, mayAsk } from '../rules/asking';
import { formLimits, whyUncounted } from '../rules/counting';
import { slotsFor } from '../rules/slots';
import { associationOf } from '../store/associations';
import {
  earlierRequests,
  lockApplication,
  lockReference,
  moveReference,
  type OpenApplication,
  openApplication,
} from '../store/references';
import { deadLink, freshLink } from './links';
import { mailRater } from './reference-mail';

export interface AskForReferenceInput {
  readonly slot: number;
  readonly raterName: string;
  readonly raterEmail: string;
  readonly roles: readonly ReferenceRole[];
  readonly waivesAccess: boolean;
  readonly locale: Locale;
  /** The request in the same place that this one takes over from. */
  readonly replacesId: string | null;
  readonly submissionId: string;
}

interface Rules {
  readonly association: Awaited<ReturnType<typeof associationOf>>;
  readonly ruling: Ruling;
}

// A form that counts stays; one that cannot count, or an open request, makes room.
async function makeRoom(
  tx: Tx,
  ctx: PersonContext,
  id: string,
  application: OpenApplication,
  { association, ruling }: Rules,
): Promise<AskRefusal | null> {
  const old = await lockReference(tx, id);
  if (!old || old.applicationId !== application.id) return 'not_found';
  const now = ctx.clock.now();
  if (old.state === 'asked') {
    await moveReference(tx, old, 'withdrawn', { withdrawnAt: now, tokenHash: deadLink() });
    return null;
  }
  if (old.state !== 'completed' || !old.completedAt) return null;
  const form = {
    notEnoughInformation: old.notEnoughInformation ?? 0,
    knownMonths: old.knownMonths ?? 0,
    completedAt: old.completedAt,
  };
  const set = formLimits(ruling);
  const today = fromInstant(now, association.timeZone);
  if (whyUncounted(form, set, today, association.timeZone) === null) return 'form_counts';
  await moveReference(tx, old, 'set_aside', { tokenHash: deadLink() });
  return null;
}

async function create(
  tx: Tx,
  ctx: PersonContext,
  input: AskForReferenceInput & { readonly emailNorm: string },
  application: OpenApplication,
  { association, ruling }: Rules,
): Promise<ReferenceRequest> {
  const link = freshLink(ctx, input.locale);
  const row = await tx.referenceRequest.create({
    data: {
      id: ctx.newId(),
      associationId: application.associationId,
      applicationId: application.id,
      personId: ctx.scope.personId,
      slot: input.slot,
      slotRoles: [...input.roles],
      applicantName: application.applicantName,
      associationName: association.name,
      category: application.category,
      edition: ruling.edition.id,
      raterName: oneLine(input.raterName, 120),
      raterEmail: input.emailNorm,
      raterEmailNorm: input.emailNorm,
      waivesAccess: input.waivesAccess,
      locale: input.locale,
      state: 'asked',
      tokenHash: link.tokenHash,
      tokenExpiresAt: link.tokenExpiresAt,
      askedAt: ctx.clock.now(),
      roles: [],
      submissionId: input.submissionId,
    },
  });
  await mailRater(tx, ctx, row, link, 'reference_request');
  return row;
}

/**
 * Asks somebody for a reference rating in one place of an open application, and mails them a link.
 * Given `replacesId`, the request or uncountable form in that place makes room in the same step.
 */
export const askForReference = (
  ctx: PersonContext,
  input: AskForReferenceInput,
): Promise<Result<{ readonly requestId: string }, AskRefusal>> =>
  withScope(ctx, async (tx) => {
    const emailNorm = normalEmail(input.raterEmail);
    if (!emailNorm) return err('not_found');
    const found = await openApplication(tx, ctx.scope.personId);
    const application = found && (await lockApplication(tx, found.id));
    if (!application || !askingStates.includes(application.state))
      return err('no_open_application');
    const repeat = await tx.referenceRequest.findFirst({
      where: { personId: ctx.scope.personId, submissionId: input.submissionId },
      select: { id: true },
    });
    if (repeat) return ok({ requestId: repeat.id });
    const own = await tx.person.findUniqueOrThrow({ where: { id: ctx.scope.personId } });
    const asking: Asking = {
      slot: input.slot,
      raterEmailNorm: emailNorm,
      roles: input.roles,
      ownEmailNorm: own.emailNorm,
      replacesId: input.replacesId,
    };
    const association = await associationOf(tx, application.associationId);
    const ruling = await getRuling(ctx, tx, application);
    const slots = slotsFor(ruling.edition, application.category);
    const decision = mayAsk(asking, slots, await earlierRequests(tx, application.id));
    if (!decision.allowed) return err(decision.reason);
    const rules = { association, ruling };
    if (input.replacesId) {
      const refused = await makeRoom(tx, ctx, input.replacesId, application, rules);
      if (refused) return err(refused);
    }
    const row = await create(tx, ctx, { ...input, emailNorm }, application, rules);
    await recordAudit(tx, ctx, {
      action: input.replacesId ? 'reference.replaced' : 'reference.asked',
      objectKind: 'reference_request',
      objectId: row.id,
      associationId: row.associationId,
      personId: row.personId,
      detail: { slot: row.slot, waivesAccess: row.waivesAccess, replaces: input.replacesId },
    });
    return ok({ requestId: row.id });
  });
