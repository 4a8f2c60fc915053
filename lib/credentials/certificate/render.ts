import type { Locale } from '@/lib/core/locale';
import { oneLine } from '@/lib/core/plain-text';
import { closeDocument, openDocument } from '@/lib/platform/pdf/document';
import { type Fonts, pdfFonts } from '@/lib/platform/pdf/fonts';
import { Page } from '@/lib/platform/pdf/page';
import { runsOf, unprintableIn } from '@/lib/platform/pdf/text';
import { translatorFor } from '@/lib/platform/translator';
import en from '@/messages/en/certificate.json';
import es from '@/messages/es/certificate.json';
import { drawCoordinator, drawGround, drawNumber, drawQr, drawWords, type Sheet } from './draw';
import { type CertificateData, paperSizes } from './model';

const catalogues = { en, es } as const;
const refuseBlankName = (name: string, fonts: Fonts): void => {
  if (runsOf(name, fonts.display).length === 0) {
    throw new Error('A certificate needs a name that can be printed.');
  }
};

/** The letters of a name that a certificate cannot print; ask for a spelling before issuing. */
export const unprintableInName = async (name: string): Promise<readonly string[]> =>
  unprintableIn(name, (await pdfFonts()).display);

/** One landscape page, tagged for screen readers. The same data always gives the same bytes. */
export const renderCertificate = async (
  given: CertificateData,
  locale: Locale,
): Promise<Uint8Array> => {
  const fonts = await pdfFonts();
  refuseBlankName(given.holderName, fonts);
  const data = {
    ...given,
    holderName: oneLine(given.holderName),
    associationName: oneLine(given.associationName),
  };
  const t = translatorFor(locale, catalogues[locale]);
  const title = t('title', { name: data.holderName, category: data.categoryName });
  const subject = t('subject', { number: data.number });
  const doc = openDocument({
    ...{ title, author: data.associationName, subject, locale },
    day: data.issuedOn,
    size: paperSizes[data.paper],
  });
  for (const cut of Object.values(fonts).flat()) doc.registerFont(cut.name, cut.file);
  const root = doc.struct('Document');
  doc.addStructure(root);
  const sheet: Sheet = { doc, page: new Page(doc, fonts), root, t, data, locale };
  const bottom = doc.page.height - 59;
  drawGround(sheet);
  drawWords(sheet);
  drawNumber(sheet, bottom);
  drawCoordinator(sheet, bottom);
  drawQr(sheet, bottom);
  root.end();
  return closeDocument(doc);
};
