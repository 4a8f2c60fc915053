import { recordAudit } from '@/lib/audit/commands';
import { err, ok, type Result } from '@/lib/core/result';
import type { AnonymousContext } from '@/lib/platform/context';
import { withScope } from '@/lib/platform/db/with-scope';
import type { FactorError } from '../errors';
import type { NewSession, Visit } from '../model';
import { lockPerson, personByEmail } from '../store/people';
import { actingAs, beginSession, knowing, recordRefusal } from './begin';
import { takeFactor } from './factor-proof';
import { countTry } from './throttle';
import { openTicket } from './ticket';

interface Typed {
  readonly ticket: string;
  readonly typed: string;
  readonly visit: Visit;
}

/** Finishes a sign-in with the second factor: only now does a session begin. */
export const signInWithFactor = async (
  ctx: AnonymousContext,
  { ticket, typed, visit }: Typed,
): Promise<Result<NewSession, FactorError>> => {
  const proof = openTicket('factor', ticket, visit.browser, ctx.clock.now());
  if (!proof) return err('ticket_gone');
  const { email, personId, sessionId, method } = proof;
  const own = knowing(ctx, email);
  const attempt = { account: personId, network: visit.network, personId };
  if (!(await countTry(own, 'factor_try', attempt))) return err('too_often');
  return withScope(own, async (tx) => {
    const person = await personByEmail(tx, email);
    if (!person?.active || person.id !== personId) return err('ticket_gone');
    await lockPerson(tx, personId);
    const used = await takeFactor(tx, own, personId, typed);
    if (!used) {
      await recordRefusal(tx, own, 'wrong_factor', personId);
      return err('wrong_factor');
    }
    const beginning = { sessionId, person, method, visit, factor: true };
    const session = await beginSession(tx, own, beginning);
    if (!session) return err('ticket_gone');
    if (used === 'recovery_code')
      await recordAudit(tx, actingAs(own, person), {
        action: 'recovery_code.used',
        objectKind: 'person',
        objectId: personId,
        personId,
      });
    return ok(session);
  });
};
