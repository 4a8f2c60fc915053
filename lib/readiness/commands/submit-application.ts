import type { Application } from '@/lib/applications/model';
import { mayCause } from '@/lib/applications/policy';
import { lockApplication, moveApplication } from '@/lib/applications/store/application';
import { localeOf } from '@/lib/applications/store/intake';
import { closeLedger } from '@/lib/applications/store/ledger-grant';
import { listDeskPeople } from '@/lib/associations/store/desk';
import { recordAudit } from '@/lib/audit/commands';
import { fromInstant } from '@/lib/core/calendar-date';
import { err, ok, type Result } from '@/lib/core/result';
import { enqueueMessage } from '@/lib/notifications/commands';
import type { PersonContext } from '@/lib/platform/context';
import { type Tx, withScope } from '@/lib/platform/db/with-scope';
import { getCategoryName, getRulebook } from '@/lib/rulebook/queries';
import type { RequirementId } from '@/lib/standards/requirements';
import type { SubmitError } from '../errors';
import { sealed } from '../frozen/compose';
import type { FrozenPortfolio } from '../frozen/model';
import type { SubmitInput } from '../schema';
import { draftFrozen, freezeRatings, insertFrozen } from '../store/frozen';
import { lockLedger } from '../store/ledger-lock';

type Submitted = Result<{ applicationId: string; round: number }, SubmitError>;

/**
 * The applicant hands the portfolio in. Missing agreements, references or transcripts block it; any
 * other shortfall must have been shown and accepted. Portfolio and ratings are frozen as they stand at
 * this instant, and the association's look into the living ledger ends. Handed in twice is once.
 */
export const submitApplication = async (
  ctx: PersonContext,
  input: SubmitInput,
): Promise<Submitted> => withScope(ctx, (tx) => submit(tx, ctx, input));

const submit = async (tx: Tx, ctx: PersonContext, input: SubmitInput): Promise<Submitted> => {
  const application = await lockApplication(tx, input.applicationId);
  if (!application || application.personId !== ctx.scope.personId)
    return err({ kind: 'not_found' });
  if (application.state === 'submitted' || application.state === 'resubmitted')
    return ok({ applicationId: application.id, round: application.round });
  const event = application.state === 'changes_requested' ? 'resubmit' : 'submit';
  if (!mayCause(ctx, application, event).allowed) return err({ kind: 'not_now' });
  if (application.version !== input.version) return err({ kind: 'changed_meanwhile' });

  await lockLedger(tx, ctx.scope.personId, application.id);
  const book = await getRulebook(ctx, tx);
  const { document, blocks } = await draftFrozen(tx, application, book, ctx.clock.now());
  if (blocks.length > 0) return err({ kind: 'blocked', blocks });
  const { shortfall } = document.application;
  if (!accepts(input, shortfall)) return err({ kind: 'shortfall', requirements: shortfall });

  const seal = sealed(document);
  await insertFrozen(tx, ctx, application, document, seal);
  await freezeRatings(tx, ctx, application.id, document);
  const moved = await moveApplication(tx, ctx, application, event, {
    actorKind: 'applicant',
    facts: factsOf(application, document),
  });
  if (!moved) throw new Error(`The application ${application.id} moved while it was held.`);
  await closeLedger(tx, ctx, moved.id);
  await tellBoth(tx, ctx, moved, document);
  await recordAudit(tx, ctx, {
    action: 'application.submitted',
    objectKind: 'application',
    objectId: moved.id,
    associationId: moved.associationId,
    personId: moved.personId,
    detail: { round: moved.round, portfolio: seal.sha256, shortfall: [...shortfall] },
  });
  return ok({ applicationId: moved.id, round: moved.round });
};

/** Only what was on the page can have been accepted. */
const accepts = (input: SubmitInput, shortfall: readonly string[]): boolean => {
  if (shortfall.length === 0) return true;
  const shown = new Set(input.shown.split(' '));
  return input.acceptShortfall === 'yes' && shortfall.every((id) => shown.has(id));
};

/** The few figures lists need, so that none has to look into a ledger. */
const factsOf = (application: Application, document: FrozenPortfolio) => {
  const counted = (id: RequirementId): number =>
    document.eligibility.requirements.find((each) => each.id === id)?.counted ?? 0;
  return {
    round: document.application.round,
    edition: document.application.edition,
    editionPinnedAt: application.editionPinnedAt ?? new Date(document.application.submittedAt),
    submittedAt: new Date(document.application.submittedAt),
    dueOn: null,
    trainingMinutes: counted('training.total'),
    rscMinutes: counted('rsc.received'),
    referencesIn: counted('references.count'),
    shortfall: [...document.application.shortfall],
  };
};

const tellBoth = async (
  tx: Tx,
  ctx: PersonContext,
  application: Application,
  { application: { associationName: sender, timeZone, shortfall } }: FrozenPortfolio,
): Promise<void> => {
  const { id, associationId, personId, round } = application;
  const category = await getCategoryName(ctx, tx, application);
  await enqueueMessage(tx, ctx, {
    template: 'application_submitted',
    params: { category, submittedOn: fromInstant(ctx.clock.now(), timeZone) },
    sender,
    to: { email: application.applicantEmail, name: application.applicantName },
    locale: await localeOf(tx, personId),
    personId,
    associationId,
    link: `/application/${id}`,
    dedupeKey: `submitted:${id}:${round}`,
  });
  for (const person of await listDeskPeople(tx, associationId)) {
    if (person.id === personId) continue;
    const letter = {
      sender,
      to: { email: person.email, name: person.name },
      locale: person.locale,
      personId: person.id,
      associationId,
      link: `/applications/${id}`,
      dedupeKey: `submitted:${id}:${round}:${person.id}`,
    };
    if (round > 1)
      await enqueueMessage(tx, ctx, {
        ...letter,
        template: 'application_resubmitted',
        params: { category, round },
      });
    else
      await enqueueMessage(tx, ctx, {
        ...letter,
        template: 'application_submitted_staff',
        params: {
          category,
          applicantName: application.applicantName,
          shortfallAccepted: shortfall.length > 0,
        },
      });
  }
};
