import { err, ok, type Result } from '@/lib/core/result';
import type { AnonymousContext } from '@/lib/platform/context';
import { withScope } from '@/lib/platform/db/with-scope';
import { verifyPassword } from '@/lib/platform/password-hash';
import type { PasswordSignInError } from '../errors';
import type { Person, SignInStep, Visit } from '../model';
import { lockPerson, personByEmail, secretsOf } from '../store/people';
import { beginSession, knowing, recordRefusal } from './begin';
import { countTry } from './throttle';
import { sealTicket } from './ticket';

interface Typed {
  readonly email: string;
  readonly password: string;
  readonly visit: Visit;
}

/**
 * Opens the door to the right password. An unknown address, an account without a password and a wrong
 * password cost the same time and get the same answer.
 */
export const signInWithPassword = async (
  ctx: AnonymousContext,
  { email, password, visit }: Typed,
): Promise<Result<SignInStep, PasswordSignInError>> => {
  const own = knowing(ctx, email);
  const found = await withScope(own, async (tx) => {
    const person = await personByEmail(tx, email);
    return { person, secrets: person && (await secretsOf(tx, person.id)) };
  });
  const attempt = { account: email, network: visit.network, personId: found.person?.id ?? null };
  if (!(await countTry(own, 'password_try', attempt))) return err('too_often');
  const open = found.person?.active && found.person.verified;
  const hash = found.secrets?.passwordHash ?? null;
  const right = await verifyPassword(password, open ? hash : null);
  if (!right || !found.person || hash === null) {
    await withScope(own, (tx) => recordRefusal(tx, own, 'wrong_password', found.person?.id));
    return err('wrong_password');
  }
  return admit(own, { person: found.person, hash, email, visit });
};

interface Proved {
  readonly person: Person;
  readonly hash: string;
  readonly email: string;
  readonly visit: Visit;
}

const admit = (
  own: AnonymousContext,
  { person, hash, email, visit }: Proved,
): Promise<Result<SignInStep, PasswordSignInError>> =>
  withScope(own, async (tx) => {
    await lockPerson(tx, person.id);
    const { passwordHash, totpConfirmedAt } = await secretsOf(tx, person.id);
    // Changed while it was being checked: what was proved is no longer the key.
    if (passwordHash !== hash) return err('wrong_password');
    const sessionId = own.newId();
    if (totpConfirmedAt) {
      const inside = { sessionId, email, personId: person.id, method: 'password' as const };
      const ticket = sealTicket('factor', inside, visit.browser, own.clock.now());
      return ok({ kind: 'factor_needed', ticket });
    }
    const beginning = { sessionId, person, method: 'password' as const, visit, factor: false };
    const session = await beginSession(tx, own, beginning);
    if (!session) throw new Error('A new session had begun already.');
    return ok({ kind: 'signed_in', session });
  });
