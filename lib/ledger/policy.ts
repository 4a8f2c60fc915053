import { allow, type Decision, refuse } from '@/lib/core/decision';
import type { Scope } from '@/lib/platform/context';

/** The person themself; staff of an association while the person's application opens the ledger to it. */
export function mayReadLedger(scope: Scope, personId: string): Decision<'not_yours'> {
  if (scope.kind === 'person' && scope.personId === personId) return allow;
  if (scope.kind !== 'staff' || scope.subjectId !== personId) return refuse('not_yours');
  const reads = scope.roles.some((role) => ['coordinator', 'admin', 'advisor'].includes(role));
  return reads ? allow : refuse('not_yours');
}
