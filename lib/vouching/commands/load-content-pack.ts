import { publishAgreementIfNew } from '@/lib/associations/commands/publish-agreement-text';
import { recordAudit } from '@/lib/audit/commands';
import { err, ok, type Result } from '@/lib/core/result';
import type { StaffContext } from '@/lib/platform/context';
import { withScope } from '@/lib/platform/db/with-scope';
import { getRulebook } from '@/lib/rulebook/queries';
import { type PackFault, packHash, readContentPack } from '../rules/content-pack';

export type PackRefusal = { readonly reason: 'not_found'; readonly at: '' } | PackFault;

const isAdmin = (ctx: StaffContext): boolean => ctx.scope.roles.includes('admin');

/** What a pack brought into use. */
export interface PackLoaded {
  readonly items: number;
  /** Agreement texts that were published with it: those whose words are new. */
  readonly agreements: number;
}

/**
 * Loads an association's licensed wording from a file's text: items of the rating form, in place of the
 * pack before it, and agreement texts as their next version. The same pack again changes nothing.
 */
export const loadContentPack = (
  ctx: StaffContext,
  text: string,
): Promise<Result<PackLoaded, PackRefusal>> =>
  withScope(ctx, async (tx) => {
    if (!isAdmin(ctx)) return err({ reason: 'not_found', at: '' });
    const { editions } = await getRulebook(ctx, tx);
    const read = readContentPack(text, editions);
    if (!read.ok) return read;
    const pack = read.value;
    const sha256 = packHash(pack);
    const { associationId, personId } = ctx.scope;
    await tx.$queryRaw`SELECT 1 FROM association WHERE id = ${associationId}::uuid FOR UPDATE`;
    const live = { associationId, edition: pack.edition, retiredAt: null };
    const items = pack.items.length;
    if (await tx.contentPack.count({ where: { ...live, sha256 } }))
      return ok({ items, agreements: 0 });
    const now = ctx.clock.now();
    await tx.contentPack.updateMany({ where: live, data: { retiredAt: now } });
    const id = ctx.newId();
    const { name, version, edition, licence } = pack;
    await tx.contentPack.create({
      data: {
        id,
        associationId,
        edition,
        name,
        version,
        holder: licence.holder,
        licence: licence.terms,
        body: pack,
        sha256,
        loadedById: personId,
        loadedAt: now,
      },
    });
    let agreements = 0;
    for (const text of pack.agreements) if (await publishAgreementIfNew(ctx, text)) agreements += 1;
    await recordAudit(tx, ctx, {
      action: 'content_pack.loaded',
      objectKind: 'content_pack',
      objectId: id,
      associationId,
      detail: { sha256, items, agreements },
    });
    return ok({ items, agreements });
  });

/** Takes the licensed wording out of use; forms fall back to the names of the competencies. */
export const retireContentPack = (
  ctx: StaffContext,
  packId: string,
): Promise<Result<null, 'not_found'>> =>
  withScope(ctx, async (tx) => {
    if (!isAdmin(ctx)) return err('not_found');
    const { associationId } = ctx.scope;
    const { count } = await tx.contentPack.updateMany({
      where: { id: packId, associationId, retiredAt: null },
      data: { retiredAt: ctx.clock.now() },
    });
    if (count === 0) return err('not_found');
    await recordAudit(tx, ctx, {
      action: 'content_pack.retired',
      objectKind: 'content_pack',
      objectId: packId,
      associationId,
    });
    return ok(null);
  });
