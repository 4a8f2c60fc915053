import { recordAudit } from '@/lib/audit/commands';
import type { CalendarDate } from '@/lib/core/calendar-date';
import { isId } from '@/lib/core/id';
import type { Context, PersonContext } from '@/lib/platform/context';
import { todayOf } from '@/lib/platform/db/today';
import type { Tx } from '@/lib/platform/db/with-scope';
import { type RscProvider, type RscSession, type SupervisionLog, sessionsPerPage } from './model';
import { mayReadRscNote, mayReadSupervisionLog } from './policy';
import { readNote } from './store/notes';
import { listProviders } from './store/providers';
import { countSessions, findSession, latestSession, listSessions } from './store/sessions';

/** One page of a person's log, newest first, or null for somebody who may not read it. */
export const getSupervisionLog = async (
  ctx: Context,
  tx: Tx,
  personId: string,
  page = 1,
): Promise<SupervisionLog | null> => {
  if (!mayReadSupervisionLog(ctx.scope, personId).allowed) return null;
  const offset = (page - 1) * sessionsPerPage;
  const found = await listSessions(tx, personId, { limit: sessionsPerPage + 1, offset });
  const sessions = found.slice(0, sessionsPerPage);
  // Most logs fit on the first page: only longer ones are counted.
  const whole = page === 1 && found.length <= sessionsPerPage;
  const sessionCount = whole ? found.length : await countSessions(tx, personId);
  const pages = Math.max(1, Math.ceil(sessionCount / sessionsPerPage));
  return { sessions, page, pages, sessionCount };
};

/** One session as its owner sees it, with the note, or null. Opening the note is kept in the audit. */
export const getRscSession = async (
  ctx: PersonContext,
  tx: Tx,
  sessionId: string,
): Promise<{ readonly session: RscSession; readonly note: string | null } | null> => {
  const { personId } = ctx.scope;
  if (!isId(sessionId) || !mayReadRscNote(ctx.scope, personId).allowed) return null;
  const session = await findSession(tx, personId, sessionId);
  if (!session) return null;
  const note = await readNote(tx, personId, session.id);
  if (note !== null)
    await recordAudit(tx, ctx, {
      action: 'rsc_note.read',
      objectKind: 'rsc_note',
      objectId: session.id,
      personId,
    });
  return { session, note };
};

/** What the form begins with: today where the person works, their providers, the session held last. */
export const getLogBeginning = async (
  ctx: PersonContext,
  tx: Tx,
): Promise<{
  readonly today: CalendarDate;
  readonly providers: readonly RscProvider[];
  readonly last: RscSession | null;
}> => ({
  today: await todayOf(tx, ctx.clock.now()),
  providers: await listProviders(tx, ctx.scope.personId),
  last: await latestSession(tx, ctx.scope.personId),
});
