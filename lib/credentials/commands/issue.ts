import type { Application } from '@/lib/applications/model';
import { mayCause } from '@/lib/applications/policy';
import { lockApplication, moveApplication } from '@/lib/applications/store/application';
import { localeOf, nextNumber } from '@/lib/applications/store/intake';
import { recordAudit } from '@/lib/audit/commands';
import { type CalendarDate, calendarDate, fromInstant } from '@/lib/core/calendar-date';
import { err, ok, type Result } from '@/lib/core/result';
import type { StaffContext } from '@/lib/platform/context';
import { violatedUnique } from '@/lib/platform/db/retry';
import { type Tx, withScope } from '@/lib/platform/db/with-scope';
import { findDecision } from '@/lib/reviews/store/decisions';
import { getRuling } from '@/lib/rulebook/queries';
import type { CategoryCode } from '@/lib/standards/model';
import { endByCredential, grantByCredential } from '@/lib/standing/store';
import { unprintableInName } from '../certificate/render';
import type { CredentialError } from '../errors';
import type { Credential } from '../model';
import { asIssuedToday, isOpenUntil, standingBy, validityUnder, validUntilFor } from '../rules';
import type { IssueInput } from '../schema';
import {
  findByApplication,
  findBySubmission,
  lockLive,
  type NewCredential,
} from '../store/credentials';
import { writeEvent } from '../store/events';
import { findOffice } from '../store/office';
import { insertUnderFreeNumber, putInPlaceOf, type Random, unguessable } from './new-number';
import { tellHolder } from './tell-holder';

type Issued = Result<{ credentialId: string }, CredentialError>;

/**
 * Issues the credential of an approved application: once for each decision, and one that counts for each
 * person, association and category, whoever else tries at the same moment.
 */
export const issueCredential = async (
  ctx: StaffContext,
  input: IssueInput,
  random: Random = unguessable,
): Promise<Issued> => {
  const letters = await unprintableInName(input.holderName);
  try {
    return await withScope(ctx, (tx) => issue(tx, ctx, input, letters, random));
  } catch (error) {
    if (violatedUnique(error)) return err({ kind: 'already_held' });
    throw error;
  }
};

const issue = async (
  tx: Tx,
  ctx: StaffContext,
  input: IssueInput,
  letters: readonly string[],
  random: Random,
): Promise<Issued> => {
  const application = await lockApplication(tx, input.applicationId);
  if (!application) return err({ kind: 'not_found' });
  const may = mayCause(ctx, application, 'endorse');
  if (!may.allowed && may.reason === 'not_yours') return err({ kind: 'not_found' });
  const before = await findByApplication(tx, application.id);
  if (before) return issuedBefore(tx, before, input.submissionId);
  if (!may.allowed) return err({ kind: 'not_now' });
  if (application.version !== input.version) return err({ kind: 'changed_meanwhile' });
  if (letters.length > 0) return err({ kind: 'name_unprintable', letters });

  const terms = await termsOf(tx, ctx, application, input);
  if (!terms.ok) return terms;
  const live = await lockLive(tx, terms.value);
  if (live && (live.state !== 'valid' || live.validUntil >= terms.value.issuedOn))
    return err({ kind: 'already_held' });
  const credential = live
    ? await putInPlaceOf(tx, live, terms.value, random)
    : await insertUnderFreeNumber(tx, terms.value, random);
  if (live) await endByCredential(tx, live.id, ctx.clock.now());
  await record(tx, ctx, application, credential);
  return ok({ credentialId: credential.id });
};

const issuedBefore = async (tx: Tx, before: Credential, submissionId: string): Promise<Issued> => {
  const same = await findBySubmission(tx, submissionId);
  return same?.id === before.id
    ? ok({ credentialId: before.id })
    : err({ kind: 'already_issued', credentialId: before.id });
};

/** What the credential will say, from the decision, the association and the form. */
const termsOf = async (
  tx: Tx,
  ctx: StaffContext,
  application: Application,
  input: IssueInput,
): Promise<Result<NewCredential, CredentialError>> => {
  const decision = await findDecision(tx, application.id, application.round);
  if (!decision) return err({ kind: 'no_decision' });
  const office = await findOffice(tx, application.associationId);
  const issuedOn = fromInstant(ctx.clock.now(), office.timeZone);
  const standing = decision.outcome === 'emerging' ? 'emerging' : 'endorsed';
  const validity = validityUnder(await getRuling(ctx, tx, asIssuedToday(application)));
  const validUntil: CalendarDate = input.validUntil
    ? calendarDate(input.validUntil)
    : validUntilFor(standing, issuedOn, validity);
  if (!isOpenUntil(validUntil, standing, issuedOn, validity))
    return err({ kind: 'until_out_of_range' });
  return ok({
    id: ctx.newId(),
    associationId: application.associationId,
    personId: application.personId,
    applicationId: application.id,
    decisionId: decision.id,
    ordinal: await nextNumber(tx, application.associationId, 'credential'),
    category: application.category as CategoryCode,
    standing,
    edition: application.edition,
    holderName: input.holderName,
    associationName: office.name,
    signedBy: office.coordinatorName,
    issuedOn,
    validUntil,
    listed: false,
    replacesId: null,
    locale: await localeOf(tx, application.personId),
    submissionId: input.submissionId,
    issuedById: ctx.scope.personId,
    issuedAt: ctx.clock.now(),
  });
};

const record = async (
  tx: Tx,
  ctx: StaffContext,
  application: Application,
  credential: Credential,
): Promise<void> => {
  const moved = await moveApplication(tx, ctx, application, 'endorse', { actorKind: 'staff' });
  if (!moved) throw new Error('The locked application moved.');
  const { id, associationId, personId, number, ordinal, category, validUntil } = credential;
  await grantByCredential(tx, {
    id: ctx.newId(),
    personId,
    credentialId: id,
    associationId,
    standing: standingBy(credential, credential.issuedOn),
    at: ctx.clock.now(),
  });
  await writeEvent(tx, ctx, credential, { kind: 'issued' });
  await tellHolder(tx, ctx, credential, { kind: 'credential_issued' });
  await recordAudit(tx, ctx, {
    action: 'credential.issued',
    objectKind: 'credential',
    objectId: id,
    associationId,
    personId,
    detail: { number, ordinal, category, validUntil },
  });
};
