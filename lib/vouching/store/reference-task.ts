import type { ReferenceRequest } from '@/generated/prisma/client';
import { type Locale, wordsIn } from '@/lib/core/locale';
import type { Tx } from '@/lib/platform/db/with-scope';
import { nameUnder, type Ruling } from '@/lib/standards/editions/terms-under';
import { type ReferenceRole, referenceRoles } from '@/lib/standards/model';
import type { ReferenceTask } from '../model';
import { formLimits } from '../rules/counting';
import { itemsFor } from '../rules/items';
import { emptyAnswers } from '../rules/rating';
import { categoryAsked } from '../rules/slots';
import { associationOf } from './associations';
import { draftOf } from './drafts';
import { loadedPack } from './packs';

/** The rating form of a request: its items in the rater's language and what was written so far. */
export async function referenceTask(
  tx: Tx,
  request: ReferenceRequest,
  ruling: Ruling,
  locale: Locale,
): Promise<ReferenceTask> {
  const category = categoryAsked(request.category);
  const association = await associationOf(tx, request.associationId);
  const pack = await loadedPack(tx, request.associationId, request.edition);
  const items = itemsFor(ruling.edition, category, pack, locale);
  const draft = await draftOf(tx, request.id);
  const said = request.slotRoles.filter((role): role is ReferenceRole =>
    (referenceRoles as readonly string[]).includes(role),
  );
  return {
    kind: 'reference',
    id: request.id,
    applicantName: request.applicantName,
    raterName: request.raterName,
    associationName: request.associationName,
    category: wordsIn(nameUnder(ruling.overrides, category), locale),
    waivesAccess: request.waivesAccess,
    expiresAt: request.tokenExpiresAt,
    timeZone: association.timeZone,
    maxUnknown: formLimits(ruling).maxUnknown,
    items,
    answers: draft?.answers ?? emptyAnswers(items.name, said),
    version: draft?.version ?? 0,
    savedAt: draft?.savedAt ?? null,
  };
}
