import type { Line, Page } from '@/lib/platform/pdf/page';
import { qrPicture } from '@/lib/platform/pdf/qr';
import type { LetterWords } from './model';
import type { LetterFile } from './render';

// The palette of the light theme, in the colour space of the file.
const ink = '#17222a';
const quiet = '#4b5860';
const accent = '#00444e';
const rule = '#8d8678';
const EDGE = 72;
const WIDTH = 612 - 2 * EDGE;
const LEADING = 1.4;
const FIRST_COLUMN = 172;
const QR_SIDE = 132;

const plain: Line = { face: 'sans', size: 11, color: ink };
const small: Line = { face: 'sans', size: 9.5, color: quiet };
const head: Line = { face: 'bold', size: 9.5, color: quiet };

export interface Sheet {
  readonly doc: PDFKit.PDFDocument;
  readonly page: Page;
  readonly root: PDFKit.PDFStructureElement;
}

/** Draws one tagged text from its first baseline down; answers the last one. */
function drawText(sheet: Sheet, type: string, text: string, style: Line, baseline: number): number {
  let last = baseline;
  const block = sheet.page.wrap(text, style, WIDTH);
  const draw = () => {
    last = sheet.page.block(block, EDGE, baseline, LEADING, 'left');
  };
  sheet.root.add(sheet.doc.struct(type, {}, draw));
  return last;
}

export const drawTitle = (sheet: Sheet, title: string, baseline: number): number =>
  drawText(sheet, 'H1', title, { face: 'display', size: 24, color: accent }, baseline);

export const drawParagraph = (sheet: Sheet, text: string, baseline: number): number =>
  drawText(sheet, 'P', text, plain, baseline);

function drawRule({ doc }: Sheet, y: number): void {
  doc.markContent('Artifact', { type: 'Layout' });
  doc
    .lineWidth(0.6)
    .moveTo(EDGE, y)
    .lineTo(EDGE + WIDTH, y)
    .stroke(rule);
  doc.endMarkedContent();
}

type Cell = (index: number) => { readonly type: 'TH' | 'TD'; readonly scope?: 'Column' | 'Row' };

/** One row of the table from its first baseline down; answers its lowest. */
function drawRow(
  sheet: Sheet,
  table: PDFKit.PDFStructureElement,
  cells: readonly string[],
  style: Line,
  kind: Cell,
  baseline: number,
): number {
  const { doc, page } = sheet;
  const others = (WIDTH - FIRST_COLUMN) / Math.max(1, cells.length - 1);
  const row = doc.struct('TR');
  table.add(row);
  let lowest = baseline;
  cells.forEach((text, index) => {
    const width = (index === 0 ? FIRST_COLUMN : others) - 8;
    const block = page.wrap(text, style, width);
    const right = EDGE + FIRST_COLUMN + others * index;
    const draw = () => {
      const last =
        index === 0
          ? page.block(block, EDGE, baseline, 1.2, 'left')
          : page.block(block, right, baseline, 1.2, 'right');
      lowest = Math.max(lowest, last);
    };
    const { type, ...scope } = kind(index);
    row.add(doc.struct(type, scope as PDFKit.Mixins.StructureElementOptions, draw));
  });
  row.end();
  return lowest;
}

/** The figures as a table with heads, so that each is read out with its line and its column. */
export function drawTable(sheet: Sheet, words: LetterWords, baseline: number): number {
  const { doc, root } = sheet;
  const table = doc.struct('Table');
  root.add(table);
  const heads: Cell = () => ({ type: 'TH', scope: 'Column' });
  const lines: Cell = (index) => (index === 0 ? { type: 'TH', scope: 'Row' } : { type: 'TD' });
  let y = drawRow(sheet, table, words.columns, head, heads, baseline);
  for (const cells of words.rows) {
    drawRule(sheet, y + 7);
    y = drawRow(sheet, table, cells, plain, lines, y + 24);
  }
  table.end();
  drawRule(sheet, y + 10);
  return y + 12;
}

/** The code that opens the check, its words beside it. */
export function drawCheck(sheet: Sheet, check: LetterFile['check'], top: number): void {
  const { doc, page, root } = sheet;
  const picture = qrPicture(check.url);
  const unit = QR_SIDE / picture.size;
  const bbox: [number, number, number, number] = [EDGE, top, EDGE + QR_SIDE, top + QR_SIDE];
  const options = { alt: check.alt, bbox };
  const figure = doc.struct('Figure', options, () => {
    for (const bar of picture.bars)
      doc.rect(EDGE + bar.column * unit, top + bar.row * unit, bar.length * unit, unit);
    doc.fill(ink);
  });
  root.add(figure);
  const link = doc.struct('Link');
  root.add(link);
  const left = EDGE + QR_SIDE + 20;
  const block = page.wrap(check.words, small, WIDTH - QR_SIDE - 20);
  link.add(() => {
    page.block(block, left, top + 14, LEADING, 'left');
  });
  // Contents is what a screen reader says for the link; the area covers the code and its words.
  doc.link(EDGE, top, WIDTH, QR_SIDE, check.url, {
    structParent: link,
    Contents: new String(check.alt) as string,
  } as PDFKit.Mixins.AnnotationOption);
  link.end();
}
