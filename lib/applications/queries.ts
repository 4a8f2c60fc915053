import { fromInstant } from '@/lib/core/calendar-date';
import type { PersonContext, SignedInContext, StaffContext } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/with-scope';
import { getRulebook, getRulingToday } from '@/lib/rulebook/queries';
import { editionInForce, rulingOn } from '@/lib/rulebook/rules/standards';
import { openEvents } from './machine';
import type { Application, ApplicationStep, SignedAgreement } from './model';
import { permissionsOn } from './policy';
import { asTold, feesHere, offeredNow } from './rules';
import { currentAgreements, listSignatures } from './store/agreements';
import { findApplication, listSteps } from './store/application';
import { findChoice, findNetwork, findPlace, listChoices } from './store/choices';
import { findOpen, listAdvisors } from './store/intake';
import { letterWasSent, listLetters } from './store/letters';
import { listOwn } from './store/lists';

/** One application with its life and agreements; the events are the buttons this visitor may press. */
export interface ApplicationView {
  readonly application: Application;
  readonly steps: readonly ApplicationStep[];
  readonly agreements: Awaited<ReturnType<typeof currentAgreements>>;
  readonly signatures: readonly SignedAgreement[];
  readonly events: ReturnType<typeof openEvents>;
  readonly association: {
    readonly name: string;
    readonly timeZone: string;
    readonly contactEmail: string;
  };
}

/** To the desk all of it, to the applicant what they were told. */
const told = async <A extends Application>(ctx: SignedInContext, tx: Tx, application: A) => {
  const steps = await listSteps(tx, application.id);
  const sent = ctx.scope.kind === 'staff' || (await letterWasSent(tx, application));
  return asTold(application, steps, sent);
};

/** The person's own application as they know it, or null. */
export const findAsTold = async (
  ctx: PersonContext,
  tx: Tx,
  id: string,
): Promise<Application | null> => {
  const application = await findApplication(tx, id);
  if (application?.personId !== ctx.scope.personId) return null;
  return (await told(ctx, tx, application)).application;
};

/** The application for a page, or null where this visitor has no part in it. */
export const getApplication = async (
  ctx: SignedInContext,
  tx: Tx,
  id: string,
  locale: string,
): Promise<ApplicationView | null> => {
  const found = await findApplication(tx, id);
  if (!found) return null;
  const { application, steps } = await told(ctx, tx, found);
  const permissions = permissionsOn(ctx, application);
  const advises = ctx.scope.kind === 'staff' && application.advisorId === ctx.scope.personId;
  if (permissions.length === 0 && !advises) return null;
  return {
    application,
    steps,
    agreements: await currentAgreements(tx, application.associationId, locale),
    signatures: await listSignatures(tx, id),
    events: openEvents(application.state, permissions),
    association: await findPlace(tx, application.associationId),
  };
};

/** The person's own applications, newest first. */
export const getOwnApplications = async (ctx: SignedInContext, tx: Tx) => {
  const own = await listOwn(tx, ctx.scope.personId);
  const seen: typeof own = [];
  for (const each of own) seen.push((await told(ctx, tx, each)).application);
  return seen;
};

/** Where one may apply: every association that offers a category, and the network for who lives near none. */
export const getAssociationsToApply = async (ctx: PersonContext, tx: Tx) => {
  const [listed, network, book] = await Promise.all([
    listChoices(tx),
    findNetwork(tx),
    getRulebook(ctx, tx),
  ]);
  const associations = listed.map(({ timeZone, code, ...each }) => {
    const day = fromInstant(ctx.clock.now(), timeZone);
    const ruling = rulingOn(book, editionInForce(book, day), code, day);
    return { ...each, categories: offeredNow(each.categories, ruling) };
  });
  return { associations, network };
};

/** One association with what it offers and asks, and the person's open application there, if any. */
export const getChoice = async (ctx: PersonContext, tx: Tx, slug: string, locale: string) => {
  const choice = await findChoice(tx, slug);
  if (!choice) return null;
  const open = await findOpen(tx, ctx.scope.personId, choice.id);
  const agreements = await currentAgreements(tx, choice.id, locale);
  const ruling = await getRulingToday(ctx, tx, choice.id);
  const categories = offeredNow(choice.categories, ruling);
  const fees = feesHere(choice.associationFees, ruling.overrides, categories);
  return { ...choice, categories, ruling, fees, openApplicationId: open?.id ?? null, agreements };
};

/** The letters that were sent on an application, newest first; the walls show the applicant no others. */
export const getLetters = (_ctx: SignedInContext, tx: Tx, applicationId: string) =>
  listLetters(tx, applicationId);

/** Who may be given to an applicant as advisor; never the applicant. */
export const getAdvisors = async (ctx: StaffContext, tx: Tx, application: Application) =>
  permissionsOn(ctx, application).includes('coordinator')
    ? (await listAdvisors(tx, application.associationId)).filter(
        ({ id }) => id !== application.personId,
      )
    : [];
