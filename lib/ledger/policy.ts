import { allow, type Decision, refuse } from '@/lib/core/decision';
import type { Scope } from '@/lib/platform/context';
import type { LedgerRow } from './model';

/** Only the person whose ledger it is writes into it, and strikes out what stands there. */
export const mayKeepLedger = (scope: Scope, personId: string): Decision<'not_yours'> =>
  scope.kind === 'person' && scope.personId === personId ? allow : refuse('not_yours');

/** What was struck out stays as it was, for its owner too. */
export function mayChangeEntry(
  scope: Scope,
  personId: string,
  entry: Pick<LedgerRow, 'voidedAt'>,
): Decision<'not_yours' | 'voided'> {
  const own = mayKeepLedger(scope, personId);
  if (!own.allowed) return own;
  return entry.voidedAt ? refuse('voided') : allow;
}

/** The person themself; staff of an association while the person's application opens the ledger to it. */
export function mayReadLedger(scope: Scope, personId: string): Decision<'not_yours'> {
  if (scope.kind === 'person' && scope.personId === personId) return allow;
  if (scope.kind !== 'staff' || scope.subjectId !== personId) return refuse('not_yours');
  const reads = scope.roles.some((role) => ['coordinator', 'admin', 'advisor'].includes(role));
  return reads ? allow : refuse('not_yours');
}
