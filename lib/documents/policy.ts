import { allow, type Decision, refuse } from '@/lib/core/decision';
import type { Scope } from '@/lib/platform/context';

/** The owner; a coordinator or advisor while the person's application opens the ledger to them. */
export function mayOpenDocuments(scope: Scope, personId: string): Decision<'not_yours'> {
  if (scope.kind === 'person' && scope.personId === personId) return allow;
  if (scope.kind !== 'staff' || scope.subjectId !== personId) return refuse('not_yours');
  const opens = scope.roles.some((role) => ['coordinator', 'admin', 'advisor'].includes(role));
  return opens ? allow : refuse('not_yours');
}
