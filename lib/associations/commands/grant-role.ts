import { normalEmail } from '@/lib/accounts/rules/email';
import { insertPerson, personById } from '@/lib/accounts/store/people';
import { recordAudit } from '@/lib/audit/commands';
import { oneLine } from '@/lib/core/plain-text';
import { err, ok, type Result } from '@/lib/core/result';
import { enqueueMessage } from '@/lib/notifications/commands';
import type { Role, StaffContext } from '@/lib/platform/context';
import { violatedUnique } from '@/lib/platform/db/retry';
import { type Tx, withScope } from '@/lib/platform/db/with-scope';
import type { GrantRoleError } from '../errors';
import { roleWords } from '../labels';
import { needsSecondFactor } from '../rules';
import { associationById } from '../store/association';
import { grantById, insertGrant, makeKnown, personForEmail } from '../store/roles';
import { inCharge } from './in-charge';

interface NewRole {
  readonly email: string;
  /** Used where nobody has this address yet; an account keeps the name it has. */
  readonly name: string;
  readonly role: Role;
  readonly submissionId: string;
}

const personBehind = async (
  tx: Tx,
  ctx: StaffContext,
  email: string,
  name: string,
): Promise<string> => {
  const known = await personForEmail(tx, email);
  if (known) return known;
  const id = ctx.newId();
  const association = await associationById(tx, ctx.scope.associationId);
  const locale = association?.locale ?? 'en';
  const person = { id, name: oneLine(name, 120), email, locale, verifiedAt: null };
  await insertPerson(tx, { ...person, now: ctx.clock.now() });
  await recordAudit(tx, ctx, {
    action: 'person.invited',
    objectKind: 'person',
    objectId: id,
    associationId: ctx.scope.associationId,
    personId: id,
  });
  return id;
};

const give = async (
  tx: Tx,
  ctx: StaffContext,
  personId: string,
  { email, name, role, submissionId }: NewRole,
): Promise<void> => {
  const { associationId } = ctx.scope;
  const now = ctx.clock.now();
  const grantedById = ctx.scope.personId;
  const made = { id: submissionId, associationId, personId, role, grantedById, now };
  if (!(await insertGrant(tx, made))) return;
  const association = await associationById(tx, associationId);
  const person = await personById(tx, personId);
  await enqueueMessage(tx, ctx, {
    template: 'role_granted',
    params: { role: roleWords[role], needsSecondFactor: needsSecondFactor(role) },
    to: { email: person?.email ?? email, name: person?.name ?? name },
    sender: association?.name ?? '',
    locale: person?.locale ?? association?.locale ?? 'en',
    personId,
    associationId,
    link: '/account',
    dedupeKey: `role_granted:${submissionId}`,
  });
  await recordAudit(tx, ctx, {
    action: 'role.granted',
    objectKind: 'role_grant',
    objectId: submissionId,
    associationId,
    personId,
    detail: { role },
  });
};

/**
 * Gives somebody a role here by their address. Who has no account gets one without any way in but a
 * mailed code; an account that exists is never touched. Said twice, it is one grant.
 */
export const grantRole = async (
  ctx: StaffContext,
  input: NewRole,
): Promise<Result<{ readonly personId: string }, GrantRoleError>> => {
  const email = normalEmail(input.email);
  if (email === null) throw new Error('The address was not checked.');
  const attempt = () =>
    withScope(ctx, async (tx): Promise<Result<{ readonly personId: string }, GrantRoleError>> => {
      if (!(await inCharge(tx, ctx, 'grant_role'))) return err('not_allowed');
      const { associationId } = ctx.scope;
      const before = await grantById(tx, associationId, input.submissionId);
      // The same form again, after the role was taken back: it is not given a second time.
      if (before) return before.revokedAt ? err('already_over') : ok({ personId: before.personId });
      const personId = await personBehind(tx, ctx, email, input.name);
      await makeKnown(tx, associationId, personId, ctx.clock.now());
      await give(tx, ctx, personId, { ...input, email });
      return ok({ personId });
    });
  try {
    return await attempt();
  } catch (error) {
    // Another association invited the same address in the same moment: now the account is there.
    if (violatedUnique(error)) return attempt();
    throw error;
  }
};
