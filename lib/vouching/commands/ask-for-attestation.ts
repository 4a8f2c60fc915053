import { recordAudit } from '@/lib/audit/commands';
import type { Locale } from '@/lib/core/locale';
import { err, ok, type Result } from '@/lib/core/result';
import type { PersonContext } from '@/lib/platform/context';
import { type Tx, withScope } from '@/lib/platform/db/with-scope';
import type { AttestRefusal } from '../errors';
import { limits } from '../model';
import { shownHash } from '../rules/attesting';
import { type AskableSession, unconfirmedSessions } from '../store/sessions';
import { mailProvider } from './attestation-mail';
import { freshLink } from './links';

export interface AskForAttestationInput {
  readonly providerId: string;
  /** Some of the unconfirmed sessions with this provider, or all of them. */
  readonly sessionIds: readonly string[] | 'all';
  readonly locale: Locale;
  readonly submissionId: string;
}

type Chosen = Result<readonly AskableSession[], AttestRefusal>;

async function choose(tx: Tx, ctx: PersonContext, input: AskForAttestationInput): Promise<Chosen> {
  const { personId } = ctx.scope;
  const open = await unconfirmedSessions(tx, personId, ctx.clock.now(), input.providerId);
  const { sessionIds } = input;
  const chosen =
    sessionIds === 'all'
      ? open.slice(0, limits.sessionsPerRequest)
      : open.filter(({ id }) => sessionIds.includes(id));
  if (chosen.length === 0) return err('nothing_to_confirm');
  if (chosen.length > limits.sessionsPerRequest) return err('too_many_sessions');
  if (sessionIds !== 'all' && chosen.length < new Set(sessionIds).size) return err('already_asked');
  return ok(chosen);
}

async function askedToday(tx: Tx, ctx: PersonContext): Promise<number> {
  const since = new Date(ctx.clock.now().getTime() - 86_400_000);
  return tx.attestationRequest.count({
    where: { personId: ctx.scope.personId, askedAt: { gt: since } },
  });
}

/**
 * Asks a provider to confirm sessions, many at once, by a link. What they will see is frozen now;
 * all of a person's requests are made one after the other.
 */
export const askForAttestation = (
  ctx: PersonContext,
  input: AskForAttestationInput,
): Promise<Result<{ readonly requestId: string; readonly sessions: number }, AttestRefusal>> =>
  withScope(ctx, async (tx) => {
    const { personId } = ctx.scope;
    await tx.$queryRaw`SELECT 1 FROM person WHERE id = ${personId}::uuid FOR UPDATE`;
    const repeat = await tx.attestationRequest.findFirst({
      where: { personId, submissionId: input.submissionId },
      select: { id: true },
    });
    if (repeat) {
      const sessions = await tx.attestationItem.count({ where: { requestId: repeat.id } });
      return ok({ requestId: repeat.id, sessions });
    }
    const person = await tx.person.findUniqueOrThrow({ where: { id: personId } });
    const provider = await tx.rscProvider.findFirst({ where: { id: input.providerId, personId } });
    if (!provider) return err('not_found');
    if (!provider.email || !provider.emailNorm) return err('no_address');
    if (provider.emailNorm === person.emailNorm) return err('own_address');
    if ((await askedToday(tx, ctx)) >= limits.attestationsPerDay) return err('asked_too_often');
    const chosen = await choose(tx, ctx, input);
    if (!chosen.ok) return chosen;
    const link = freshLink(ctx, input.locale);
    const request = await tx.attestationRequest.create({
      data: {
        id: ctx.newId(),
        personId,
        providerId: provider.id,
        providerName: provider.name,
        providerEmail: provider.emailNorm,
        providerEmailNorm: provider.emailNorm,
        applicantName: person.name,
        locale: input.locale,
        state: 'asked',
        tokenHash: link.tokenHash,
        tokenExpiresAt: link.tokenExpiresAt,
        askedAt: ctx.clock.now(),
        submissionId: input.submissionId,
      },
    });
    await tx.attestationItem.createMany({
      data: chosen.value.map(({ id, version, shown }) => ({
        id: ctx.newId(),
        requestId: request.id,
        personId,
        sessionId: id,
        sessionVersion: version,
        shown: { ...shown, tracks: [...shown.tracks] },
        shownSha256: shownHash(shown, version),
      })),
    });
    await mailProvider(tx, ctx, request, link);
    const sessions = chosen.value.length;
    await recordAudit(tx, ctx, {
      action: 'attestation.asked',
      objectKind: 'attestation_request',
      objectId: request.id,
      personId,
      detail: { sessions },
    });
    return ok({ requestId: request.id, sessions });
  });
