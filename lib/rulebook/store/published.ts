import { type CalendarDate, calendarDate } from '@/lib/core/calendar-date';
import type { Tx } from '@/lib/platform/db/with-scope';
import type { Edition } from '@/lib/standards/editions/edition';
import { editionSchema } from '@/lib/standards/editions/edition-schema';
import { overlaySchema } from '@/lib/standards/editions/overlay-schema';
import { succession } from '@/lib/standards/editions/registry';
import type { Publication, PublishedOverlay, Rulebook } from '../model';
import { sha256Of } from '../rules/sealed';
import { checkKey, joinedOverlay } from '../rules/standards';

/** A stored day, or none. */
export const dayOf = (date: Date | null): CalendarDate | null =>
  date && calendarDate(date.toISOString().slice(0, 10));

/** A kept text, unless it is no longer what was kept. */
export function untouched(row: { readonly document: string; readonly sha256: string }): unknown {
  if (sha256Of(row.document) !== row.sha256)
    throw new Error(`A published document was altered: ${row.sha256}`);
  return JSON.parse(row.document);
}

const publicationOf = (row: {
  readonly publishedByName: string | null;
  readonly publishedAt: Date | null;
}): Publication => {
  if (!row.publishedAt) throw new Error('A published document without the time of publishing.');
  return { by: row.publishedByName, at: row.publishedAt };
};

const columns = {
  id: true,
  fromDate: true,
  document: true,
  sha256: true,
  publishedByName: true,
  publishedAt: true,
} as const;
const published = { state: 'published' } as const;

/** Reads all that is published, each document checked against its hash and its schema. */
export async function loadRulebook(tx: Tx): Promise<Rulebook> {
  const [editionRows, overlayRows, checkRows] = await Promise.all([
    tx.edition.findMany({ where: published, select: columns }),
    tx.overlay.findMany({
      where: published,
      select: { ...columns, code: true },
      orderBy: { fromDate: { sort: 'asc', nulls: 'first' } },
    }),
    tx.competencyCheck.findMany({
      select: { editionId: true, competency: true, checkedByName: true, checkedAt: true },
    }),
  ]);
  const editions: readonly Edition[] = editionRows.map((row) =>
    editionSchema.parse(untouched(row)),
  );
  const overlays = overlayRows.map(
    (row): PublishedOverlay => ({
      id: row.id,
      code: row.code,
      from: dayOf(row.fromDate),
      document: overlaySchema.parse(untouched(row)),
      published: publicationOf(row),
    }),
  );
  const codes = [...new Set(overlays.map(({ code }) => code))];
  return {
    editions: succession(editions),
    publications: new Map(editionRows.map((row) => [row.id, publicationOf(row)])),
    published: overlays,
    overlays: new Map(
      codes.flatMap((code) => {
        const joined = joinedOverlay(overlays.filter((each) => each.code === code));
        return joined ? [[code, joined] as const] : [];
      }),
    ),
    checks: new Map(
      checkRows.map((row) => [
        checkKey(row.editionId, row.competency),
        { by: row.checkedByName, at: row.checkedAt },
      ]),
    ),
  };
}
