import { allow, type Decision, refuse } from '@/lib/core/decision';
import type { Scope } from '@/lib/platform/context';

/** A coordinator or admin confirms memberships of their own association, for one person at a time. */
export function mayVerifyMembership(scope: Scope): Decision<'not_a_coordinator'> {
  if (scope.kind !== 'staff' || !scope.subjectId) return refuse('not_a_coordinator');
  const holds = scope.roles.some((role) => role === 'coordinator' || role === 'admin');
  return holds ? allow : refuse('not_a_coordinator');
}
