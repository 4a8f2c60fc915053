import type { CalendarDate } from '@/lib/core/calendar-date';
import type { Locale } from '@/lib/core/locale';
import { oneLine } from '@/lib/core/plain-text';
import { closeDocument, openDocument } from '@/lib/platform/pdf/document';
import { pdfFonts } from '@/lib/platform/pdf/fonts';
import { Page } from '@/lib/platform/pdf/page';
import { drawCheck, drawParagraph, drawTable, drawTitle, type Sheet } from './draw';
import type { LetterWords } from './model';

/** A letter and how to check it. */
export interface LetterFile {
  readonly words: LetterWords;
  readonly name: string;
  readonly day: CalendarDate;
  readonly check: { readonly words: string; readonly alt: string; readonly url: string };
}

const SIZE = [612, 792] as const;

/** One upright page, tagged for screen readers, in the language it is read in. */
export const renderLetter = async (
  { words, name, day, check }: LetterFile,
  locale: Locale,
): Promise<Uint8Array> => {
  const fonts = await pdfFonts();
  const about = { title: oneLine(`${words.title}: ${name}`), author: 'Attune', locale, day };
  const doc = openDocument({ ...about, subject: words.caption, size: SIZE });
  for (const cut of Object.values(fonts).flat()) doc.registerFont(cut.name, cut.file);
  const root = doc.struct('Document');
  doc.addStructure(root);
  const sheet: Sheet = { doc, page: new Page(doc, fonts), root };
  let y = drawTitle(sheet, words.title, 92);
  for (const paragraph of [words.date, words.opening, words.notEndorsed])
    y = drawParagraph(sheet, paragraph, y + 26);
  y = drawTable(sheet, words, y + 34);
  for (const paragraph of [words.confirmed, words.source])
    y = drawParagraph(sheet, paragraph, y + 26);
  drawCheck(sheet, check, y + 34);
  root.end();
  return closeDocument(doc);
};
