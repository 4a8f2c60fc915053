import { allow, type Decision, refuse } from '@/lib/core/decision';
import type { Scope } from '@/lib/platform/context';

/** A coordinator or admin looks providers up, once for every association. */
export function mayVerifyProviders(scope: Scope): Decision<'not_a_coordinator'> {
  if (scope.kind !== 'staff') return refuse('not_a_coordinator');
  const holds = scope.roles.some((role) => role === 'coordinator' || role === 'admin');
  return holds ? allow : refuse('not_a_coordinator');
}
