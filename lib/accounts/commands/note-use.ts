import type { SignedInContext } from '@/lib/platform/context';
import { withScope } from '@/lib/platform/db/with-scope';
import { TOUCH_MS } from '../rules/session';
import { touchSession } from '../store/sessions';

interface InUse {
  readonly sessionId: string;
  readonly lastSeenAt: Date;
  readonly staffSeenAt: Date | null;
}

/** Writes down that a session is in use, at most once a minute; in a staff scope, that its staff rights are. */
export const noteUse = async (ctx: SignedInContext, session: InUse): Promise<void> => {
  const now = ctx.clock.now();
  const before = new Date(now.getTime() - TOUCH_MS);
  const staff = ctx.scope.kind === 'staff';
  const seen = staff ? (session.staffSeenAt ?? new Date(0)) : session.lastSeenAt;
  if (seen >= before) return;
  await withScope(ctx, (tx) => touchSession(tx, session.sessionId, { now, before, staff }));
};
