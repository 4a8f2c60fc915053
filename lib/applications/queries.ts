import type { SignedInContext, StaffContext } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/with-scope';
import { openEvents } from './machine';
import type { Application, ApplicationStep, SignedAgreement } from './model';
import { permissionsOn } from './policy';
import { currentAgreements, listSignatures } from './store/agreements';
import { findApplication, listSteps } from './store/application';
import { type ApplicationFilter, listForDesk, listOwn } from './store/lists';

/** One application with its life and agreements; the events are the buttons this visitor may press. */
export interface ApplicationView {
  readonly application: Application;
  readonly steps: readonly ApplicationStep[];
  readonly agreements: Awaited<ReturnType<typeof currentAgreements>>;
  readonly signatures: readonly SignedAgreement[];
  readonly events: ReturnType<typeof openEvents>;
}

/** The application for a page, or null where this visitor has no part in it. */
export const getApplication = async (
  ctx: SignedInContext,
  tx: Tx,
  id: string,
  locale: string,
): Promise<ApplicationView | null> => {
  const application = await findApplication(tx, id);
  if (!application) return null;
  const permissions = permissionsOn(ctx, application);
  const advises = ctx.scope.kind === 'staff' && application.advisorId === ctx.scope.personId;
  if (permissions.length === 0 && !advises) return null;
  return {
    application,
    steps: await listSteps(tx, id),
    agreements: await currentAgreements(tx, application.associationId, locale),
    signatures: await listSignatures(tx, id),
    events: openEvents(application.state, permissions),
  };
};

/** The person's own applications, newest first. */
export const getOwnApplications = (ctx: SignedInContext, tx: Tx): Promise<readonly Application[]> =>
  listOwn(tx, ctx.scope.personId);

/** A page of the association's applications for its desk: 50 rows, the one waiting longest first. */
export const getDeskList = async (
  ctx: StaffContext,
  tx: Tx,
  filter: ApplicationFilter,
): Promise<{ readonly rows: readonly Application[]; readonly total: number }> => {
  const mine = ctx.scope.roles.some((role) => role === 'coordinator' || role === 'admin');
  const advisorId = mine ? null : ctx.scope.personId;
  return listForDesk(tx, ctx.scope.associationId, { ...filter, advisorId });
};
