import { recordAudit } from '@/lib/audit/commands';
import type { Locale } from '@/lib/core/locale';
import { oneLine } from '@/lib/core/plain-text';
import { err, ok, type Result } from '@/lib/core/result';
import type { PersonContext } from '@/lib/platform/context';
import { withScope } from '@/lib/platform/db/with-scope';
import type { Person } from '../model';
import { personById, saveProfile } from '../store/people';

interface Profile {
  readonly name: string;
  readonly locale: Locale;
  readonly version: number;
}

/** Saves one's own name and language; shows what another window saved in the meantime. */
export const updateProfile = (
  ctx: PersonContext,
  { name, locale, version }: Profile,
): Promise<Result<null, { readonly conflict: Person }>> =>
  withScope(ctx, async (tx) => {
    const { personId } = ctx.scope;
    const saved = await saveProfile(tx, personId, version, { name: oneLine(name, 120), locale });
    if (!saved) {
      const conflict = await personById(tx, personId);
      if (!conflict) throw new Error('A session without its person.');
      return err({ conflict });
    }
    await recordAudit(tx, ctx, {
      action: 'person.profile_changed',
      objectKind: 'person',
      objectId: personId,
      personId,
    });
    return ok(null);
  });
