import { allow, type Decision, refuse } from '@/lib/core/decision';
import type { Actor, Role } from '@/lib/platform/context';

/** What is kept: editions by the Alliance, an overlay by its association. */
export type Standards = 'edition' | 'overlay';

/** Who drafts and publishes: administrators, and of editions only those of the Alliance. */
export const mayKeep = (
  actor: Actor,
  roles: readonly Role[],
  kind: 'state' | 'network',
  what: Standards,
): Decision<'not_allowed'> =>
  actor.kind === 'person' && roles.includes('admin') && (what === 'overlay') === (kind === 'state')
    ? allow
    : refuse('not_allowed');
