import { listDeskPeople } from '@/lib/associations/store/desk';
import { recordAudit } from '@/lib/audit/commands';
import { type CalendarDate, fromInstant } from '@/lib/core/calendar-date';
import { err, ok, type Result } from '@/lib/core/result';
import { enqueueMessage } from '@/lib/notifications/commands';
import type { PersonContext } from '@/lib/platform/context';
import { violatedUnique } from '@/lib/platform/db/retry';
import { type Tx, withScope } from '@/lib/platform/db/with-scope';
import { getCategoryName, getRulebook, getRulingToday } from '@/lib/rulebook/queries';
import { editionInForce } from '@/lib/rulebook/rules/standards';
import { membershipAsked, nameUnder } from '@/lib/standards/editions/terms-under';
import type { CategoryCode } from '@/lib/standards/model';
import type { ApplicationError } from '../errors';
import type { Application } from '../model';
import { heldBecause, offeredNow, referenceOf } from '../rules';
import type { RegisterInput } from '../schema';
import { findApplication, moveApplication, writeStep } from '../store/application';
import {
  findBySubmission,
  findIntake,
  findOpen,
  hasMembership,
  insertApplication,
  knowPerson,
  localeOf,
  nextNumber,
} from '../store/intake';
import { openLedger } from '../store/ledger-grant';

/**
 * Registers the person with an association for one category. Where the association's rule allows it the
 * registration is accepted in the same moment. A repeated submission answers with the first application.
 */
export const registerApplication = async (
  ctx: PersonContext,
  input: RegisterInput,
): Promise<Result<{ applicationId: string; accepted: boolean }, ApplicationError>> => {
  try {
    return await withScope(ctx, (tx) => register(tx, ctx, input));
  } catch (error) {
    if (!violatedUnique(error)) throw error;
    return withScope(ctx, (tx) => alreadyThere(tx, ctx, input));
  }
};

const register = async (
  tx: Tx,
  ctx: PersonContext,
  input: RegisterInput,
): Promise<Result<{ applicationId: string; accepted: boolean }, ApplicationError>> => {
  const earlier = await findBySubmission(tx, ctx.scope.personId, input.submissionId);
  if (earlier) return alreadyThere(tx, ctx, input);
  const association = await findIntake(tx, input.associationId);
  if (!association) return err({ kind: 'not_found' });
  const ruling = await getRulingToday(ctx, tx, association.id);
  if (!offeredNow(association.categories, ruling).some((code) => code === input.category))
    return err({ kind: 'category_not_offered' });
  const open = await findOpen(tx, ctx.scope.personId, association.id);
  if (open) return err({ kind: 'already_open', applicationId: open.id });

  const today = fromInstant(ctx.clock.now(), association.timeZone);
  const application = await insert(tx, ctx, input, {
    today,
    pinned: association.editionPinnedAt === 'registration',
  });
  await knowPerson(tx, ctx, association.id);
  const held = heldBecause({
    mode: association.registrationMode === 'rule' ? 'rule' : 'coordinator',
    membershipRequired: membershipAsked(ruling),
    hasMembership: await hasMembership(tx, ctx.scope.personId, today),
  });
  if (!held) await acceptByRule(tx, ctx, application);
  const to = { email: application.applicantEmail, name: application.applicantName };
  await enqueueMessage(tx, ctx, {
    template: held ? 'registration_received' : 'registration_accepted',
    params: { category: nameUnder(ruling.overrides, application.category as CategoryCode) },
    sender: association.name,
    to,
    locale: await localeOf(tx, ctx.scope.personId),
    personId: ctx.scope.personId,
    associationId: association.id,
    link: `/application/${application.id}`,
    dedupeKey: `registration:${application.id}`,
  });
  if (held) await tellDesk(tx, ctx, application, association.name);
  await recordAudit(tx, ctx, {
    action: 'application.registered',
    objectKind: 'application',
    objectId: application.id,
    associationId: association.id,
    personId: ctx.scope.personId,
    detail: { category: application.category, held },
  });
  return ok({ applicationId: application.id, accepted: !held });
};

const tellDesk = async (tx: Tx, ctx: PersonContext, application: Application, sender: string) => {
  for (const person of await listDeskPeople(tx, application.associationId)) {
    if (person.id === application.personId) continue;
    await enqueueMessage(tx, ctx, {
      template: 'registration_held_staff',
      params: {
        category: await getCategoryName(ctx, tx, application),
        applicantName: application.applicantName,
        reference: application.reference,
      },
      sender,
      to: { email: person.email, name: person.name },
      locale: person.locale,
      personId: person.id,
      associationId: application.associationId,
      link: `/applications/${application.id}`,
      dedupeKey: `registration-held:${application.id}:${person.id}`,
    });
  }
};

const insert = async (
  tx: Tx,
  ctx: PersonContext,
  input: RegisterInput,
  { today, pinned }: { readonly today: CalendarDate; readonly pinned: boolean },
): Promise<Application> => {
  const edition = editionInForce(await getRulebook(ctx, tx), today);
  const ordinal = await nextNumber(tx, input.associationId, 'application');
  const application = await insertApplication(tx, ctx, {
    id: ctx.newId(),
    associationId: input.associationId,
    ordinal,
    reference: referenceOf(ordinal, today),
    category: input.category,
    edition: edition.id,
    editionPinnedAt: pinned ? ctx.clock.now() : null,
    motivation: input.motivation || null,
    submissionId: input.submissionId,
  });
  await writeStep(tx, ctx, application, {
    event: 'register',
    from: null,
    to: 'registered',
    actorKind: 'applicant',
  });
  return application;
};

const acceptByRule = async (tx: Tx, ctx: PersonContext, application: Application) => {
  const facts = { acceptedAt: ctx.clock.now() };
  const accepted = await moveApplication(tx, ctx, application, 'accept', {
    actorKind: 'rule',
    facts,
  });
  if (accepted) await openLedger(tx, ctx, accepted);
};

const alreadyThere = async (
  tx: Tx,
  ctx: PersonContext,
  input: RegisterInput,
): Promise<Result<{ applicationId: string; accepted: boolean }, ApplicationError>> => {
  const mine = await findBySubmission(tx, ctx.scope.personId, input.submissionId);
  if (!mine) {
    const open = await findOpen(tx, ctx.scope.personId, input.associationId);
    return open ? err({ kind: 'already_open', applicationId: open.id }) : err({ kind: 'not_now' });
  }
  const application = await findApplication(tx, mine.id);
  return ok({ applicationId: mine.id, accepted: application?.state !== 'registered' });
};
