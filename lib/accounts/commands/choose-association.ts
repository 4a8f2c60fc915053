import { err, ok, type Result } from '@/lib/core/result';
import type { PersonContext } from '@/lib/platform/context';
import { withScope } from '@/lib/platform/db/with-scope';
import { chooseAssociation } from '../store/sessions';

interface Choice {
  readonly sessionId: string;
  readonly associationId: string;
  /** Where the person holds a role, as their session says. */
  readonly held: readonly string[];
}

/** Remembers in whose name this session acts. Only where the person holds a role. */
export const actFor = async (
  ctx: PersonContext,
  { sessionId, associationId, held }: Choice,
): Promise<Result<null, 'not_found'>> => {
  if (!held.includes(associationId)) return err('not_found');
  await withScope(ctx, (tx) => chooseAssociation(tx, ctx.scope.personId, sessionId, associationId));
  return ok(null);
};
