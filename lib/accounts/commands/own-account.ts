import { err, ok, type Result } from '@/lib/core/result';
import { enqueueMessage } from '@/lib/notifications/commands';
import type { MessageTemplate } from '@/lib/notifications/templates/model';
import type { PersonContext } from '@/lib/platform/context';
import { zoneOf } from '@/lib/platform/db/today';
import type { Tx } from '@/lib/platform/db/with-scope';
import type { Person } from '../model';
import { provedLately } from '../rules/session';
import { lockPerson, personById } from '../store/people';
import { sessionById } from '../store/sessions';

/**
 * Loads and locks the account that is being changed, if its owner has shown within ten minutes that it
 * is them.
 */
export const ownAccount = async (
  tx: Tx,
  ctx: PersonContext,
  sessionId: string,
): Promise<Result<Person, 'prove_again'>> => {
  const { personId } = ctx.scope;
  const now = ctx.clock.now();
  await lockPerson(tx, personId);
  const person = await personById(tx, personId);
  const session = await sessionById(tx, personId, sessionId, now);
  if (!person || !session) return err('prove_again');
  return provedLately(session.reauthenticatedAt, now) ? ok(person) : err('prove_again');
};

type Notice = Extract<
  MessageTemplate,
  'email_changed_notice' | 'password_changed_notice' | 'factor_changed_notice'
>;

/** Tells the owner of an account what was changed in it, at the address it had. */
export const noteChange = async <T extends Notice>(
  tx: Tx,
  ctx: PersonContext,
  person: Person,
  template: T,
  facts: Readonly<Record<string, string>> = {},
): Promise<void> => {
  const at = ctx.clock.now().toISOString();
  await enqueueMessage<Notice>(tx, ctx, {
    template,
    params: { at, timeZone: await zoneOf(tx), ...facts } as never,
    to: { email: person.email, name: person.name },
    locale: person.locale,
    personId: person.id,
    link: '/account',
    dedupeKey: `${template}:${ctx.newId()}`,
  });
};
