import type { PersonContext } from '@/lib/platform/context';
import { decrypt } from '@/lib/platform/crypto';
import { withScope } from '@/lib/platform/db/with-scope';
import type { OwnSession, Person } from './model';
import { deviceOf } from './rules/session';
import { personById, recoveryCodesLeft, secretsOf } from './store/people';
import { liveSessions } from './store/sessions';

export interface OwnAccount {
  readonly person: Person;
  readonly recoveryCodesLeft: number;
}

/** One's own account, as the account page shows it. */
export const getOwnAccount = (ctx: PersonContext): Promise<OwnAccount> =>
  withScope(ctx, async (tx) => {
    const person = await personById(tx, ctx.scope.personId);
    if (!person) throw new Error('A session without its person.');
    return { person, recoveryCodesLeft: await recoveryCodesLeft(tx, person.id) };
  });

/** The browsers in which one is signed in, the one in use last first. */
export const listOwnSessions = (
  ctx: PersonContext,
  currentId: string,
): Promise<readonly OwnSession[]> =>
  withScope(ctx, async (tx) => {
    const rows = await liveSessions(tx, ctx.scope.personId, ctx.clock.now());
    return rows.map((row) => ({
      id: row.id,
      device: deviceOf(row.userAgent),
      network: row.network,
      method: row.method,
      startedAt: row.createdAt,
      lastSeenAt: row.lastSeenAt,
      current: row.id === currentId,
    }));
  });

/** The key of an authenticator that is being set up, for the page that shows it; null otherwise. */
export const pendingFactorKey = (ctx: PersonContext): Promise<string | null> =>
  withScope(ctx, async (tx) => {
    const { personId } = ctx.scope;
    const { totpSecret, totpConfirmedAt } = await secretsOf(tx, personId);
    if (!totpSecret || totpConfirmedAt) return null;
    return decrypt('second-factor', totpSecret, personId);
  });
