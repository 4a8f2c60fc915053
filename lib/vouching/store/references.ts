import type { ReferenceRequest } from '@/generated/prisma/client';
import type { Tx } from '@/lib/platform/db/with-scope';
import { type ReferenceState, referenceStates } from '../model';
import type { EarlierRequest } from '../rules/asking';

/** The application that requests belong to, as much of it as asking needs. */
export interface OpenApplication {
  readonly id: string;
  readonly associationId: string;
  readonly category: string;
  readonly edition: string;
  readonly editionPinnedAt: Date | null;
  readonly state: string;
  readonly applicantName: string;
}

const applicationFields = {
  id: true,
  associationId: true,
  category: true,
  edition: true,
  editionPinnedAt: true,
  state: true,
  applicantName: true,
} as const;

/** A person's application that is not closed; the newest where they have one at several associations. */
export const openApplication = (tx: Tx, personId: string): Promise<OpenApplication | null> =>
  tx.application.findFirst({
    where: { personId, closedAt: null },
    orderBy: { registeredAt: 'desc' },
    select: applicationFields,
  });

/** Holds an application still, so that no two requests are made for it at once. */
export const lockApplication = async (tx: Tx, id: string): Promise<OpenApplication | null> => {
  await tx.$queryRaw`SELECT 1 FROM application WHERE id = ${id}::uuid FOR UPDATE`;
  return tx.application.findFirst({ where: { id }, select: applicationFields });
};

export const stateOf = (text: string): ReferenceState => {
  const known = referenceStates.find((state) => state === text);
  if (!known) throw new RangeError(`Unknown state of a reference: ${text}`);
  return known;
};

/** Every request made for an application so far, without what came back. */
export const earlierRequests = async (
  tx: Tx,
  applicationId: string,
): Promise<readonly EarlierRequest[]> => {
  const rows = await tx.referenceRequest.findMany({
    where: { applicationId },
    select: { id: true, slot: true, state: true, raterEmailNorm: true },
  });
  return rows.map((row) => ({ ...row, state: stateOf(row.state) }));
};

/** Loads a request and holds it still; null where this scope does not see it. */
export const lockReference = async (tx: Tx, id: string): Promise<ReferenceRequest | null> => {
  await tx.$queryRaw`SELECT 1 FROM reference_request WHERE id = ${id}::uuid FOR UPDATE`;
  return tx.referenceRequest.findFirst({ where: { id } });
};

/** The request a link opens, held still: the token alone decides which it is. */
export const lockReferenceOfToken = async (
  tx: Tx,
  tokenHash: string,
): Promise<ReferenceRequest | null> => {
  await tx.$queryRaw`SELECT 1 FROM reference_request WHERE token_hash = ${tokenHash} FOR UPDATE`;
  return tx.referenceRequest.findUnique({ where: { tokenHash } });
};

type Change = Partial<Omit<ReferenceRequest, 'id' | 'state' | 'version'>>;

/** Moves a request that is held still along an arrow. That somebody moved it meanwhile is a bug. */
export const moveReference = async (
  tx: Tx,
  request: ReferenceRequest,
  to: ReferenceState,
  change: Change = {},
): Promise<void> => {
  const { count } = await tx.referenceRequest.updateMany({
    where: { id: request.id, state: request.state, version: request.version },
    data: { ...change, state: to, version: { increment: 1 } },
  });
  if (count !== 1) throw new Error(`The request ${request.id} moved while it was held.`);
};
