import { allow, type Decision, refuse } from '@/lib/core/decision';
import type { Scope } from '@/lib/platform/context';

/** Only the person whose time it was writes it down, changes it or strikes it out. */
export const mayLogRscSession = (scope: Scope, personId: string): Decision<'not_yours'> =>
  scope.kind === 'person' && scope.personId === personId ? allow : refuse('not_yours');

/** The person themself; a coordinator or advisor while the person's application opens the ledger. */
export function mayReadSupervisionLog(scope: Scope, personId: string): Decision<'not_yours'> {
  if (scope.kind === 'person' && scope.personId === personId) return allow;
  if (scope.kind !== 'staff' || scope.subjectId !== personId) return refuse('not_yours');
  const reads = scope.roles.some((role) => ['coordinator', 'admin', 'advisor'].includes(role));
  return reads ? allow : refuse('not_yours');
}

/** A learning note is its owner's alone, whatever roles anyone holds. */
export const mayReadRscNote = mayLogRscSession;
