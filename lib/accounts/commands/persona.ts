import type { AnonymousContext } from '@/lib/platform/context';
import { withScope } from '@/lib/platform/db/with-scope';
import { env } from '@/lib/platform/env';
import type { NewSession, Visit } from '../model';
import { personByEmail } from '../store/people';
import { beginSession, knowing } from './begin';

/**
 * Begins a session as a demo persona, its second factor counted as shown. Null for anyone who is not
 * marked as demo, and wherever the demo is off.
 */
export const signInAsPersona = async (
  ctx: AnonymousContext,
  { email, visit }: { readonly email: string; readonly visit: Visit },
): Promise<NewSession | null> => {
  if (!env().ATTUNE_DEMO) return null;
  const own = knowing(ctx, email);
  return withScope(own, async (tx) => {
    const person = await personByEmail(tx, email);
    if (!person?.active || !person.demo) return null;
    const sessionId = ctx.newId();
    return beginSession(tx, own, { sessionId, person, method: 'persona', visit, factor: true });
  });
};
