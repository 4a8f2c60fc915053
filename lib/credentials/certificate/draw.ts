import type { Locale } from '@/lib/core/locale';
import type { Align, Line, Page } from '@/lib/platform/pdf/page';
import { qrPicture } from '@/lib/platform/pdf/qr';
import { dayInWords, type Translator } from '@/lib/platform/translator';
import type { CertificateData } from './model';

// The palette of the light theme, in the colour space of the file.
const ink = '#17222a';
const quiet = '#4b5860';
const accent = '#00444e';
const arch = '#00535e';
const warm = '#c56f51';
const warning = '#9c4524';
const paper = '#fefdf9';
const frame = '#8aa9ae';
const rule = '#8d8678';
const EDGE = 72;

export interface Sheet {
  readonly doc: PDFKit.PDFDocument;
  readonly page: Page;
  readonly root: PDFKit.PDFStructureElement;
  readonly t: Translator;
  readonly data: CertificateData;
  readonly locale: Locale;
}

const tag = (sheet: Sheet, type: string, draw: () => void): void => {
  sheet.root.add(sheet.doc.struct(type, {}, draw));
};

const artifact = ({ doc }: Sheet, draw: () => void): void => {
  doc.markContent('Artifact', { type: 'Layout' });
  draw();
  doc.endMarkedContent();
};

export const drawGround = (sheet: Sheet): void => {
  const { width, height } = sheet.doc.page;
  artifact(sheet, () => {
    sheet.doc.rect(0, 0, width, height).fill(paper);
    sheet.doc
      .rect(19.5, 19.5, width - 39, height - 39)
      .lineWidth(0.75)
      .stroke(frame);
  });
};

const drawMark = (sheet: Sheet, top: number): void => {
  const { doc } = sheet;
  artifact(sheet, () => {
    doc
      .save()
      .translate(doc.page.width / 2 - 20.25, top)
      .scale(40.5 / 32);
    doc.lineWidth(3).lineCap('round');
    doc.path('M6 20a10 10 0 0 1 20 0').stroke(arch);
    doc.path('M11 21a5 5 0 0 1 10 0').stroke(warm);
    doc.circle(16, 24, 2.6).fill(accent);
    doc.restore();
  });
};

export const drawWords = (sheet: Sheet): void => {
  const { page, doc, t, data, locale } = sheet;
  const middle = doc.page.width / 2;
  const width = doc.page.width - 2 * EDGE;
  const says = (type: string, text: string, style: Line, comfortable: number, baseline: number) => {
    const block = page.fit(text, style, { width, maxLines: 2, comfortable });
    let last = baseline;
    tag(sheet, type, () => {
      last = page.block(block, middle, baseline, 1.16);
    });
    return last;
  };
  const association = data.associationName.toLocaleUpperCase(locale);
  const head: Line = { face: 'sans', size: 10.5, color: quiet, tracking: 1.47 };
  let y = says('P', association, head, 9, 67.5);
  drawMark(sheet, Math.max(106, y + 20));
  y = Math.max(164, y + 74);
  y = says('P', t('recognizes'), { face: 'italic', size: 15.75, color: ink }, 15, y);
  y = says('H1', data.holderName, { face: 'display', size: 48, color: ink }, 30, y + 61);
  y = says('P', t(data.standing), { face: 'serif', size: 15.75, color: ink }, 12, y + 34);
  // The mark belongs to those who hold the full Endorsement alone.
  const category =
    data.standing === 'emerging'
      ? data.categoryName
      : t('category', { category: data.categoryName, mark: data.mark });
  y = says('H2', category, { face: 'display', size: 25.5, color: accent }, 19, y + 35);
  const statement = t(data.standing === 'emerging' ? 'emergingStatement' : 'statement', {
    year: String(data.standardsYear),
  });
  const lines = page.fit(
    statement,
    { face: 'sans', size: 12.5, color: quiet },
    { width: 415, maxLines: 3, comfortable: 12.4 },
  );
  tag(sheet, 'P', () => {
    y = page.block(lines, middle, y + 34, 1.55);
  });
  if (data.demo) says('P', t('demo'), { face: 'bold', size: 10.5, color: warning }, 9, y + 26);
};

export const drawNumber = (sheet: Sheet, bottom: number): void => {
  const { page, t, data, locale } = sheet;
  const small: Line = { face: 'sans', size: 10.5, color: quiet };
  const due = data.validUntil
    ? t('validUntil', { date: dayInWords(data.validUntil, locale) })
    : t('validOpen');
  const issued = t('issued', { date: dayInWords(data.issuedOn, locale) });
  const at = (text: string, style: Line, baseline: number, align: Align = 'left') => {
    const fitted = page.fit(text, style, { width: 268, maxLines: 1, comfortable: 8 });
    tag(sheet, 'P', () => page.line(text, fitted.style, EDGE, baseline, align));
  };
  at(t('number', { number: data.number }), { face: 'bold', size: 12.5, color: ink }, bottom - 39);
  at(issued, small, bottom - 18.5);
  at(due, small, bottom);
};

export const drawCoordinator = (sheet: Sheet, bottom: number): void => {
  const { page, doc, t, data } = sheet;
  const middle = doc.page.width / 2 + 72;
  const name: Line = { face: 'italic', size: 18.75, color: ink };
  const signed = page.fit(data.coordinatorName, name, { width: 168, maxLines: 1, comfortable: 12 });
  tag(sheet, 'P', () => page.block(signed, middle, bottom - 27, 1));
  artifact(sheet, () => {
    doc
      .lineWidth(0.75)
      .moveTo(middle - 86, bottom - 19)
      .lineTo(middle + 86, bottom - 19)
      .stroke(rule);
  });
  tag(sheet, 'P', () =>
    page.line(t('coordinator'), { face: 'sans', size: 10.5, color: quiet }, middle, bottom),
  );
};

export const drawQr = (sheet: Sheet, bottom: number): void => {
  const { page, doc, t, data } = sheet;
  const picture = qrPicture(data.verifyUrl);
  const side = 72;
  const left = doc.page.width - EDGE - side;
  const top = bottom - 17 - side;
  const unit = side / picture.size;
  const alt = t('qrAlt', { url: data.verifyUrl });
  const options = { alt, bbox: [left, top, left + side, top + side] };
  const figure = doc.struct('Figure', options, () => {
    for (const bar of picture.bars) {
      doc.rect(left + bar.column * unit, top + bar.row * unit, bar.length * unit, unit);
    }
    doc.fill(ink);
  });
  sheet.root.add(figure);
  const words = doc.struct('Link');
  sheet.root.add(words);
  words.add(() => {
    const style: Line = { face: 'sans', size: 10.5, color: quiet };
    page.line(t('check'), style, doc.page.width - EDGE, bottom, 'right');
  });
  // Contents is what a screen reader says for the link; the area covers the code and its words.
  const contents = new String(data.verifyUrl) as string;
  doc.link(left - 20, top, side + 20, side + 20, data.verifyUrl, {
    structParent: words,
    Contents: contents,
  } as PDFKit.Mixins.AnnotationOption);
  words.end();
};
