import { recordAudit } from '@/lib/audit/commands';
import { oneLine } from '@/lib/core/plain-text';
import { err, ok, type Result } from '@/lib/core/result';
import { enqueueMessage } from '@/lib/notifications/commands';
import type { AnonymousContext } from '@/lib/platform/context';
import { violatedUnique } from '@/lib/platform/db/retry';
import { withScope } from '@/lib/platform/db/with-scope';
import type { SignUpError } from '../errors';
import type { NewSession, Visit } from '../model';
import { insertPerson } from '../store/people';
import { actingAs, beginSession, knowing } from './begin';
import { openTicket } from './ticket';

interface SignUp {
  readonly ticket: string;
  readonly name: string;
  readonly visit: Visit;
}

/** Undoes the account: its ticket has begun a session before. */
class TicketSpent extends Error {}

/** Makes the account of somebody who has just proved their address, and signs them in. */
export const completeSignUp = async (
  ctx: AnonymousContext,
  { ticket, name, visit }: SignUp,
): Promise<Result<NewSession, SignUpError>> => {
  const now = ctx.clock.now();
  const proof = openTicket('sign_up', ticket, visit.browser, now);
  if (!proof) return err('ticket_gone');
  const own = knowing(ctx, proof.email);
  const person = { id: ctx.newId(), name: oneLine(name, 120) };
  const begin = () =>
    withScope(own, async (tx) => {
      const { email } = proof;
      await insertPerson(tx, { ...person, email, locale: visit.locale, verifiedAt: now, now });
      await enqueueMessage(tx, own, {
        template: 'welcome',
        params: {},
        to: { email, name: person.name },
        locale: visit.locale,
        personId: person.id,
        link: '/home',
        dedupeKey: `welcome:${person.id}`,
      });
      const { sessionId } = proof;
      const beginning = { sessionId, person, method: 'code' as const, visit, factor: false };
      const session = await beginSession(tx, own, beginning);
      if (!session) throw new TicketSpent();
      await recordAudit(tx, actingAs(own, person), {
        action: 'person.registered',
        objectKind: 'person',
        objectId: person.id,
        personId: person.id,
      });
      return session;
    });
  try {
    return ok(await begin());
  } catch (error) {
    // The same ticket sent twice, or the address was taken in the meantime: ask for a new code.
    if (error instanceof TicketSpent || violatedUnique(error)) return err('ticket_gone');
    throw error;
  }
};
