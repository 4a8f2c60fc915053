import { recordAudit } from '@/lib/audit/commands';
import { err, ok, type Result } from '@/lib/core/result';
import type { PersonContext } from '@/lib/platform/context';
import { withScope } from '@/lib/platform/db/with-scope';
import type { ChangeRscSessionError } from '../errors';
import type { NewRscSession } from '../model';
import { mayLogRscSession } from '../policy';
import { refusalsFor, sameToProvider } from '../rules';
import { findProvider } from '../store/providers';
import { findSession, loggedBefore, updateSession } from '../store/sessions';
import { addProvider } from './add-provider';
import { refuseUnknown } from './refuse-unknown';

export interface ChangeRscSession {
  readonly sessionId: string;
  /** The version the person saw; an older one is answered with both. */
  readonly version: number;
  readonly session: NewRscSession;
  readonly again?: boolean;
}

/**
 * Replaces what a session says, unless somebody saved in the meantime. Naming what was worked on makes no
 * new version of it: what the provider confirmed stays confirmed.
 */
export const changeRscSession = (
  ctx: PersonContext,
  input: ChangeRscSession,
): Promise<Result<{ readonly version: number }, ChangeRscSessionError>> =>
  withScope(ctx, async (tx) => {
    const { personId } = ctx.scope;
    const now = await findSession(tx, personId, input.sessionId, true);
    if (!now || !mayLogRscSession(ctx.scope, personId).allowed)
      return err(await refuseUnknown(tx, ctx, 'rsc_session.changed', input.sessionId));
    if (now.voided) return err({ kind: 'voided' });
    if (now.version !== input.version) return err({ kind: 'changed_since', now });

    const { session } = input;
    const known = await findProvider(tx, personId, session.provider);
    const at = ctx.clock.now();
    const before = await loggedBefore(tx, personId, {
      at,
      facts: session,
      providerId: known,
      submissionId: null,
      except: now.id,
    });
    if (!before.providerKnown) return err({ kind: 'unknown_provider' });
    const refusals = refusalsFor(session, { ...before, again: input.again ?? false });
    if (refusals.length > 0) return err({ kind: 'refused', refusals });

    const providerId = known ?? (await addProvider(tx, ctx, session.provider));
    const same = providerId === now.providerId && sameToProvider(now, session);
    const version = await updateSession(tx, {
      id: now.id,
      personId,
      facts: session,
      providerId,
      version: same ? now.version : now.version + 1,
      at,
    });
    await recordAudit(tx, ctx, {
      action: 'rsc_session.changed',
      objectKind: 'rsc_session',
      objectId: now.id,
      personId,
      detail: { version, minutes: session.minutes, minutesBefore: now.minutes },
    });
    return ok({ version });
  });
