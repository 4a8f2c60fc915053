import type { Scope } from '@/lib/platform/context';
import type { VouchingPermission } from './machine';

/**
 * What somebody signed in may do with a request that is out. Nobody chases their own request as its
 * coordinator: for it they are the one who asked.
 */
export function permissionFor(
  scope: Scope,
  request: { readonly personId: string },
): VouchingPermission | null {
  if (scope.kind === 'person') return scope.personId === request.personId ? 'asker' : null;
  if (scope.kind !== 'staff') return null;
  if (scope.personId === request.personId) return 'asker';
  return scope.roles.some((role) => role === 'coordinator' || role === 'admin')
    ? 'coordinator'
    : null;
}
