import { recordAudit } from '@/lib/audit/commands';
import { oneLine } from '@/lib/core/plain-text';
import type { AnonymousContext, Context } from '@/lib/platform/context';
import { hashToken, newToken } from '@/lib/platform/crypto';
import type { Tx } from '@/lib/platform/db/with-scope';
import type { NewSession, Person, SignInMethod, Visit } from '../model';
import { SESSION_MS } from '../rules/session';
import { insertSession } from '../store/sessions';

/** The same context, with the rows of one address in sight and no others. */
export const knowing = (ctx: AnonymousContext, email: string): AnonymousContext => ({
  ...ctx,
  scope: { kind: 'anonymous', email },
});

/** The same context with the person as the one who acts, for the audit. */
export const actingAs = (ctx: Context, person: Pick<Person, 'id' | 'name'>): Context => ({
  ...ctx,
  actor: { kind: 'person', id: person.id, name: person.name },
});

interface Beginning {
  readonly sessionId: string;
  readonly person: Pick<Person, 'id' | 'name'>;
  readonly method: SignInMethod;
  readonly visit: Visit;
  readonly factor: boolean;
}

/** Begins a session and audits it; null when this proof has begun one before. */
export const beginSession = async (
  tx: Tx,
  ctx: Context,
  { sessionId, person, method, visit, factor }: Beginning,
): Promise<NewSession | null> => {
  const now = ctx.clock.now();
  const token = newToken();
  const expiresAt = new Date(now.getTime() + SESSION_MS);
  const begun = await insertSession(tx, {
    id: sessionId,
    tokenHash: hashToken(token),
    personId: person.id,
    method,
    userAgent: oneLine(visit.userAgent, 200),
    network: visit.network,
    now,
    expiresAt,
    factorAt: factor ? now : null,
  });
  if (!begun) return null;
  await recordAudit(tx, actingAs(ctx, person), {
    action: 'session.started',
    objectKind: 'session',
    objectId: sessionId,
    personId: person.id,
    detail: { method, factor },
  });
  return { token, personId: person.id, name: person.name, expiresAt };
};

/** Writes down that a way in stayed shut. The words of the answer say less than this row. */
export const recordRefusal = (
  tx: Tx,
  ctx: Context,
  reason: string,
  personId?: string | undefined,
): Promise<void> =>
  recordAudit(tx, ctx, {
    action: 'session.refused',
    objectKind: 'session',
    outcome: 'refused',
    ...(personId ? { personId } : {}),
    detail: { reason },
  });
