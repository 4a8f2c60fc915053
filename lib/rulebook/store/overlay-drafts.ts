import { type CalendarDate, calendarDate } from '@/lib/core/calendar-date';
import type { Tx } from '@/lib/platform/db/with-scope';
import type { Overlay } from '@/lib/standards/editions/overlay';
import type { OverlayDraft } from '../model';
import { sealed } from '../rules/sealed';
import { untouched } from './published';

/** What an association is drafting, if anything. */
export async function overlayDraft(tx: Tx, associationId: string): Promise<OverlayDraft | null> {
  const row = await tx.overlay.findFirst({ where: { associationId, state: 'draft' } });
  if (!row?.fromDate) return null;
  return {
    id: row.id,
    from: calendarDate(row.fromDate.toISOString().slice(0, 10)),
    document: untouched(row) as Overlay,
    by: row.createdByName,
    at: row.createdAt,
    version: row.version,
  };
}

/** The overlay a form drafted before. */
export const overlayOfForm = (tx: Tx, submissionId: string): Promise<{ id: string } | null> =>
  tx.overlay.findUnique({ where: { submissionId }, select: { id: true } });

interface NewOverlay {
  readonly id: string;
  readonly associationId: string;
  readonly from: CalendarDate;
  readonly document: Overlay;
  readonly submissionId: string;
  readonly author: { readonly id: string; readonly name: string; readonly at: Date };
}

export const insertOverlay = async (tx: Tx, row: NewOverlay): Promise<void> => {
  await tx.overlay.createMany({
    data: {
      id: row.id,
      code: row.document.association,
      associationId: row.associationId,
      fromDate: new Date(row.from),
      ...sealed(row.document),
      state: 'draft',
      createdById: row.author.id,
      createdByName: row.author.name,
      createdAt: row.author.at,
      submissionId: row.submissionId,
    },
  });
};

/** Puts a new text in place of the draft's, if nobody else has in the meantime. */
export const rewriteOverlay = async (
  tx: Tx,
  { id, version }: OverlayDraft,
  { document, from }: { readonly document: Overlay; readonly from: CalendarDate },
): Promise<boolean> => {
  const { count } = await tx.overlay.updateMany({
    where: { id, state: 'draft', version },
    data: { fromDate: new Date(from), ...sealed(document), version: version + 1 },
  });
  return count === 1;
};

/** From here on it is never altered. */
export const sealOverlay = async (
  tx: Tx,
  { id, version }: OverlayDraft,
  author: { readonly name: string; readonly at: Date },
): Promise<boolean> => {
  const { count } = await tx.overlay.updateMany({
    where: { id, state: 'draft', version },
    data: { state: 'published', publishedByName: author.name, publishedAt: author.at },
  });
  return count === 1;
};

export const dropOverlay = async (tx: Tx, id: string): Promise<boolean> =>
  (await tx.overlay.deleteMany({ where: { id, state: 'draft' } })).count === 1;

/** The day of the newest published overlay of an association. */
export const newestOverlayDay = async (tx: Tx, code: string): Promise<CalendarDate | null> => {
  const { _max } = await tx.overlay.aggregate({
    where: { code, state: 'published' },
    _max: { fromDate: true },
  });
  return _max.fromDate && calendarDate(_max.fromDate.toISOString().slice(0, 10));
};
