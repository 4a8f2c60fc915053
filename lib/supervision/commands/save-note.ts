import { recordAudit } from '@/lib/audit/commands';
import { err, ok, type Result } from '@/lib/core/result';
import type { PersonContext } from '@/lib/platform/context';
import { withScope } from '@/lib/platform/db/with-scope';
import type { SaveRscNoteError } from '../errors';
import { mayLogRscSession } from '../policy';
import { findIdentifying } from '../rules';
import { readNote, writeNote } from '../store/notes';
import { findSession } from '../store/sessions';
import { refuseUnknown } from './refuse-unknown';

/** Keeps the learning note of a session, encrypted and for its owner alone; an empty one is taken away. */
export const saveRscNote = (
  ctx: PersonContext,
  input: {
    readonly sessionId: string;
    readonly text: string;
    readonly noteIsFine?: boolean;
  },
): Promise<Result<null, SaveRscNoteError>> =>
  withScope(ctx, async (tx) => {
    const { personId } = ctx.scope;
    const session = await findSession(tx, personId, input.sessionId, true);
    if (!session || !mayLogRscSession(ctx.scope, personId).allowed)
      return err(await refuseUnknown(tx, ctx, 'rsc_note.saved', input.sessionId));
    const known = session.providerName ? [session.providerName] : [];
    const found = input.noteIsFine ? [] : findIdentifying(input.text, known);
    if (found.length > 0) return err({ kind: 'note_identifies', found });
    // Held by the session's lock: the same words sent twice are one note and one row of the audit.
    if (((await readNote(tx, personId, session.id)) ?? '') === input.text) return ok(null);
    await writeNote(tx, {
      personId,
      sessionId: session.id,
      text: input.text,
      at: ctx.clock.now(),
    });
    await recordAudit(tx, ctx, {
      action: 'rsc_note.saved',
      objectKind: 'rsc_note',
      objectId: session.id,
      personId,
      detail: { length: input.text.length },
    });
    return ok(null);
  });
