import type { AttestationRequest } from '@/generated/prisma/client';
import type { Tx } from '@/lib/platform/db/with-scope';
import { type AttestationState, attestationStates, type ShownSession } from '../model';
import { type SignedAnswer, shownHash } from '../rules/attesting';
import { shownSchema } from '../schema/attestation';

export const attestationStateOf = (text: string): AttestationState => {
  const known = attestationStates.find((state) => state === text);
  if (!known) throw new RangeError(`Unknown state of an attestation: ${text}`);
  return known;
};

/** The request a link opens: the token alone decides which it is. */
export const attestationOfToken = (tx: Tx, tokenHash: string): Promise<AttestationRequest | null> =>
  tx.attestationRequest.findUnique({ where: { tokenHash } });

/** The same, held still. */
export const lockAttestationOfToken = async (
  tx: Tx,
  tokenHash: string,
): Promise<AttestationRequest | null> => {
  await tx.$queryRaw`SELECT 1 FROM attestation_request WHERE token_hash = ${tokenHash} FOR UPDATE`;
  return attestationOfToken(tx, tokenHash);
};

/** Loads a request and holds it still; null where this scope does not see it. */
export const lockAttestation = async (tx: Tx, id: string): Promise<AttestationRequest | null> => {
  await tx.$queryRaw`SELECT 1 FROM attestation_request WHERE id = ${id}::uuid FOR UPDATE`;
  return tx.attestationRequest.findFirst({ where: { id } });
};

type Change = Partial<Omit<AttestationRequest, 'id' | 'state' | 'version'>>;

/** Moves a request that is held still along an arrow. That somebody moved it meanwhile is a bug. */
export const moveAttestation = async (
  tx: Tx,
  request: AttestationRequest,
  to: AttestationState,
  change: Change = {},
): Promise<void> => {
  const { count } = await tx.attestationRequest.updateMany({
    where: { id: request.id, state: request.state, version: request.version },
    data: { ...change, state: to, version: { increment: 1 } },
  });
  if (count !== 1) throw new Error(`The request ${request.id} moved while it was held.`);
};

/** One session of a request, frozen, and whether it has changed since. */
export interface ItemNow {
  readonly id: string;
  readonly shown: ShownSession;
  readonly changed: boolean;
}

/**
 * The sessions behind a link beside what they are now. They stand still until the transaction ends,
 * so what is signed in it is what is in the ledger.
 */
export const itemsNow = async (tx: Tx, requestId: string): Promise<readonly ItemNow[]> => {
  const rows = await tx.attestationItem.findMany({ where: { requestId }, orderBy: { id: 'asc' } });
  const now = await tx.$queryRaw<{ session_id: string; version: number; voided: boolean }[]>`
    SELECT session_id, version, voided FROM sessions_behind_link()`;
  const versions = new Map(now.map((row) => [row.session_id, row]));
  return rows.map((row) => {
    const current = versions.get(row.sessionId);
    const shown = shownSchema.parse(row.shown);
    const same = current?.version === row.sessionVersion && !current.voided;
    const intact = shownHash(shown, row.sessionVersion) === row.shownSha256;
    return { id: row.id, shown, changed: !same || !intact };
  });
};

const dayOf = ({ shown }: ItemNow): string => shown.heldOn ?? shown.periodUntil ?? '';

/** In the order of their days, as a provider would look them up. */
export const sessionsShown = (items: readonly ItemNow[]): readonly ItemNow[] =>
  items.toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1));

/** How many sessions a request asks about, and how long they were together. */
export const askedTotals = async (
  tx: Tx,
  requestId: string,
): Promise<{ readonly sessions: number; readonly minutes: number }> => {
  const rows = await tx.attestationItem.findMany({ where: { requestId }, select: { shown: true } });
  const lengths = rows.map((row) => shownSchema.parse(row.shown).minutes);
  return { sessions: lengths.length, minutes: lengths.reduce((sum, each) => sum + each, 0) };
};

/** Writes a provider's answers in one statement. */
export const writeAnswers = async (
  tx: Tx,
  requestId: string,
  signed: readonly SignedAnswer[],
  answeredAt: Date,
): Promise<void> => {
  const ids = signed.map((each) => each.id);
  const answers = signed.map((each) => each.answer);
  const parts = signed.map((each) => each.confirmedMinutes ?? 0);
  await tx.$executeRaw`
    UPDATE attestation_item i SET answer = v.answer, confirmed_minutes = nullif(v.part, 0), answered_at = ${answeredAt}::timestamptz
    FROM unnest(${ids}::uuid[], ${answers}::text[], ${parts}::int[]) AS v (id, answer, part)
    WHERE i.id = v.id AND i.request_id = ${requestId}::uuid AND i.answered_at IS NULL`;
};
