import type { PersonContext } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/with-scope';
import type { AttestationView } from '../model';
import { isOpen, nextReminderAt } from '../rules/asking';
import { attestationStateOf } from '../store/attestations';
import { type AskableSession, unconfirmedSessions } from '../store/sessions';
import { deliveryOf } from './references';

/** A provider with the sessions that could be confirmed and the requests made so far. */
export interface ProviderToAsk {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  /** Until somebody has answered from it. */
  readonly mayCorrect: boolean;
  readonly unconfirmed: readonly AskableSession[];
  readonly requests: readonly AttestationView[];
}

const LATEST = 60;

/** What a person asked of providers, the latest first; answers as figures, never their notes. */
export async function attestationsOf(
  tx: Tx,
  personId: string,
  now: Date,
): Promise<readonly AttestationView[]> {
  const rows = await tx.attestationRequest.findMany({
    where: { personId },
    orderBy: { askedAt: 'desc' },
    take: LATEST,
    omit: { tokenHash: true },
  });
  const counts = await tx.attestationItem.groupBy({
    by: ['requestId', 'answer'],
    where: { requestId: { in: rows.map(({ id }) => id) } },
    _count: true,
  });
  const count = (id: string, answer: string | null): number =>
    counts.find((each) => each.requestId === id && each.answer === answer)?._count ?? 0;
  return rows.map((row) => {
    const stored = attestationStateOf(row.state);
    const [agreed, partly] = [count(row.id, 'agree'), count(row.id, 'partly')];
    const disagreed = count(row.id, 'disagree');
    return {
      id: row.id,
      providerId: row.providerId,
      providerName: row.providerName,
      providerEmail: row.providerEmail,
      state: stored === 'asked' && !isOpen(row, now) ? 'expired' : stored,
      delivery: deliveryOf(row.delivery),
      askedAt: row.askedAt,
      remindedAt: row.remindedAt,
      nextReminderAt: nextReminderAt(row),
      expiresAt: row.tokenExpiresAt,
      completedAt: row.completedAt,
      sessions: agreed + partly + disagreed + count(row.id, null),
      agreed,
      partly,
      disagreed,
    };
  });
}

/** A person's providers, each with what is still to be confirmed and what was asked. */
export async function getProvidersToAsk(
  ctx: PersonContext,
  tx: Tx,
): Promise<readonly ProviderToAsk[]> {
  const { personId } = ctx.scope;
  const now = ctx.clock.now();
  const providers = await tx.rscProvider.findMany({
    where: { personId },
    orderBy: { name: 'asc' },
    select: { id: true, name: true, email: true },
  });
  const open = await unconfirmedSessions(tx, personId, now);
  const requests = await attestationsOf(tx, personId, now);
  const answered = await tx.attestationRequest.findMany({
    where: { personId, state: 'completed' },
    distinct: ['providerId'],
    select: { providerId: true },
  });
  return providers.map((provider) => ({
    ...provider,
    mayCorrect: !answered.some(({ providerId }) => providerId === provider.id),
    unconfirmed: open.filter((session) => session.providerId === provider.id),
    requests: requests.filter((request) => request.providerId === provider.id),
  }));
}
