import { allow, type Decision, refuse } from '@/lib/core/decision';
import type { Context, Role } from '@/lib/platform/context';
import { type ApplicationEvent, type ApplicationPermission, applicationArrow } from './machine';
import type { Application } from './model';

const deskRoles: readonly Role[] = ['coordinator', 'admin'];

/** What this visitor is to this application. Nobody is their own coordinator. */
export const permissionsOn = (
  ctx: Context,
  application: Pick<Application, 'personId' | 'associationId'>,
): readonly ApplicationPermission[] => {
  const { scope } = ctx;
  if (scope.kind === 'person') return scope.personId === application.personId ? ['applicant'] : [];
  if (scope.kind !== 'staff' || scope.associationId !== application.associationId) return [];
  if (scope.personId === application.personId) return [];
  return scope.roles.some((role) => deskRoles.includes(role)) ? ['coordinator'] : [];
};

/** Whether an event may be caused now by this visitor: not theirs, or not at this point. */
export const mayCause = (
  ctx: Context,
  application: Application,
  event: ApplicationEvent,
): Decision<'not_yours' | 'not_now'> => {
  const permissions = permissionsOn(ctx, application);
  if (permissions.length === 0) return refuse('not_yours');
  const arrow = applicationArrow(application.state, event);
  if (!arrow) return refuse('not_now');
  return arrow.may.some((may) => permissions.includes(may)) ? allow : refuse('not_yours');
};
