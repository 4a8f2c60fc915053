import type { Tx } from '@/lib/platform/db/with-scope';
import type { LoadedPack } from '../rules/items';
import { contentPackSchema } from '../schema/content-pack';

/** The pack an association has loaded for an edition, or null where names are all there is. */
export const loadedPack = async (
  tx: Tx,
  associationId: string,
  edition: string,
): Promise<LoadedPack | null> => {
  const row = await tx.contentPack.findFirst({
    where: { associationId, edition, retiredAt: null },
    orderBy: { loadedAt: 'desc' },
    select: { body: true, sha256: true },
  });
  return row ? { body: contentPackSchema.parse(row.body), sha256: row.sha256 } : null;
};
