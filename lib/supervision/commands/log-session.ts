import { recordAudit } from '@/lib/audit/commands';
import { err, ok, type Result } from '@/lib/core/result';
import type { PersonContext } from '@/lib/platform/context';
import { type Tx, withScope } from '@/lib/platform/db/with-scope';
import type { LogRscSessionError } from '../errors';
import type { NewRscSession, RscSessionId } from '../model';
import { mayLogRscSession } from '../policy';
import { findIdentifying, refusalsFor } from '../rules';
import { writeNote } from '../store/notes';
import { findProvider } from '../store/providers';
import { insertSession, loggedBefore, sessionOfSubmission } from '../store/sessions';
import { addProvider } from './add-provider';

export interface LogRscSession {
  readonly session: NewRscSession;
  readonly submissionId: string;
  /** A short learning note for its owner alone; empty for none. */
  readonly note?: string;
  /** The person has said that a second, equal session is meant. */
  readonly again?: boolean;
  /** The person has looked at the note again and keeps it. */
  readonly noteIsFine?: boolean;
}

/**
 * Writes a session into the person's own ledger, whether it will count or not. The same submission
 * twice, or eight times at once, is one session.
 */
export const logRscSession = (
  ctx: PersonContext,
  input: LogRscSession,
): Promise<Result<{ readonly sessionId: RscSessionId }, LogRscSessionError>> =>
  withScope(ctx, async (tx) => {
    const { personId } = ctx.scope;
    if (!mayLogRscSession(ctx.scope, personId).allowed) return err({ kind: 'not_found' });
    const { session, submissionId, note = '' } = input;
    const known = await findProvider(tx, personId, session.provider);
    const at = ctx.clock.now();
    const before = await loggedBefore(tx, personId, {
      at,
      facts: session,
      providerId: known,
      submissionId,
      except: null,
    });
    if (before.alreadyAs) return ok({ sessionId: before.alreadyAs });
    if (!before.providerKnown) return err({ kind: 'unknown_provider' });
    const refusals = refusalsFor(session, { ...before, again: input.again ?? false });
    if (refusals.length > 0) return err({ kind: 'refused', refusals });
    const found = input.noteIsFine ? [] : findIdentifying(note, namesOf(session));
    if (found.length > 0) return err({ kind: 'note_identifies', found });

    const providerId = known ?? (await addProvider(tx, ctx, session.provider));
    const row = { id: ctx.newId(), personId, facts: session, providerId, submissionId, at };
    const sessionId = await insertSession(tx, row);
    if (!sessionId) return ok({ sessionId: await already(tx, personId, submissionId) });
    if (note !== '') await writeNote(tx, { personId, sessionId, text: note, at });
    await recordAudit(tx, ctx, {
      action: 'rsc_session.logged',
      objectKind: 'rsc_session',
      objectId: sessionId,
      personId,
      detail: { minutes: session.minutes, kind: session.kind, note: note !== '' },
    });
    return ok({ sessionId });
  });

const namesOf = ({ provider }: NewRscSession): readonly string[] =>
  provider.kind === 'new' ? [provider.name] : [];

const already = async (tx: Tx, personId: string, submissionId: string): Promise<RscSessionId> => {
  const id = await sessionOfSubmission(tx, personId, submissionId);
  if (!id) throw new Error('A submission is taken by a session that is not there.');
  return id;
};
