import type { StaffContext } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/with-scope';

/** A pack as the settings show it: what it is, not its licensed contents. */
export interface PackView {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly holder: string;
  readonly licence: string;
  readonly edition: string;
  readonly sha256: string;
  readonly loadedAt: Date;
  readonly retiredAt: Date | null;
}

/** The packs an association has loaded, the newest first. */
export const getContentPacks = (ctx: StaffContext, tx: Tx): Promise<readonly PackView[]> =>
  tx.contentPack.findMany({
    where: { associationId: ctx.scope.associationId },
    orderBy: { loadedAt: 'desc' },
    take: 20,
    select: {
      id: true,
      name: true,
      version: true,
      holder: true,
      licence: true,
      edition: true,
      sha256: true,
      loadedAt: true,
      retiredAt: true,
    },
  });
