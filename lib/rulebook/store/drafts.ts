import type { CalendarDate } from '@/lib/core/calendar-date';
import type { Tx } from '@/lib/platform/db/with-scope';
import type { Edition } from '@/lib/standards/editions/edition';
import type { EditionDraft } from '../model';
import { sealed } from '../rules/sealed';
import { untouched } from './published';

/** The one edition that is being drafted, if any. */
export async function editionDraft(tx: Tx): Promise<EditionDraft | null> {
  const row = await tx.edition.findFirst({ where: { state: 'draft' } });
  if (!row) return null;
  return {
    edition: untouched(row) as Edition,
    by: row.createdByName,
    at: row.createdAt,
    version: row.version,
  };
}

/** The edition a form drafted before. */
export const editionOfForm = (tx: Tx, submissionId: string): Promise<{ id: string } | null> =>
  tx.edition.findUnique({ where: { submissionId }, select: { id: true } });

/** Whether an edition of that name is there, drafted or published. */
export const editionExists = async (tx: Tx, id: string): Promise<boolean> =>
  (await tx.edition.count({ where: { id } })) > 0;

interface Author {
  readonly id: string;
  readonly name: string;
  readonly at: Date;
}

export const insertEdition = async (
  tx: Tx,
  edition: Edition,
  author: Author,
  submissionId: string,
): Promise<void> => {
  await tx.edition.createMany({
    data: {
      id: edition.id,
      fromDate: new Date(edition.from),
      ...sealed(edition),
      state: 'draft',
      createdById: author.id,
      createdByName: author.name,
      createdAt: author.at,
      submissionId,
    },
  });
};

/** Puts a new text in place of the draft's, if nobody else has in the meantime. */
export const rewriteEdition = async (
  tx: Tx,
  { edition: was, version }: EditionDraft,
  edition: Edition,
): Promise<boolean> => {
  const { count } = await tx.edition.updateMany({
    where: { id: was.id, state: 'draft', version },
    data: {
      id: edition.id,
      fromDate: new Date(edition.from),
      ...sealed(edition),
      version: version + 1,
    },
  });
  return count === 1;
};

/** From here on it is never altered. */
export const sealEdition = async (
  tx: Tx,
  id: string,
  version: number,
  author: Pick<Author, 'name' | 'at'>,
): Promise<boolean> => {
  const { count } = await tx.edition.updateMany({
    where: { id, state: 'draft', version },
    data: { state: 'published', publishedByName: author.name, publishedAt: author.at },
  });
  return count === 1;
};

export const dropEdition = async (tx: Tx, id: string): Promise<boolean> =>
  (await tx.edition.deleteMany({ where: { id, state: 'draft' } })).count === 1;

/** The day of the newest published edition. */
export const newestEditionDay = async (tx: Tx): Promise<CalendarDate | null> => {
  const { _max } = await tx.edition.aggregate({
    where: { state: 'published' },
    _max: { fromDate: true },
  });
  return (_max.fromDate?.toISOString().slice(0, 10) ?? null) as CalendarDate | null;
};
