import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import PDFDocument from 'pdfkit';

const FOLDER = join(process.cwd(), 'lib/platform/pdf/fonts');
const cuts = {
  display: ['latin', 'latin-ext', 'vietnamese'],
  serif: ['latin', 'latin-ext', 'vietnamese'],
  italic: ['latin', 'latin-ext', 'vietnamese'],
  sans: ['latin', 'latin-ext'],
  bold: ['latin', 'latin-ext'],
} as const;

export type Face = keyof typeof cuts;
export interface Cut {
  readonly name: string;
  readonly file: Buffer;
  readonly covers: (codePoint: number) => boolean;
}
export type Fonts = Readonly<Record<Face, readonly Cut[]>>;

interface ParsedFont {
  hasGlyphForCodePoint(codePoint: number): boolean;
}

// pdfkit parses the font; its parsed form also answers which letters it can draw.
const parsed = (scratch: PDFKit.PDFDocument, file: Buffer): ParsedFont =>
  (scratch.font(file as unknown as string) as unknown as { _font: { font: ParsedFont } })._font
    .font;

const loadCut = async (scratch: PDFKit.PDFDocument, name: string): Promise<Cut> => {
  const file = await readFile(join(FOLDER, `${name}.ttf`));
  const font = parsed(scratch, file);
  return { name, file, covers: (codePoint) => font.hasGlyphForCodePoint(codePoint) };
};

const load = async (): Promise<Fonts> => {
  const scratch = new PDFDocument({ autoFirstPage: false, font: '' });
  const faces = Object.entries(cuts).map(async ([face, ranges]) => [
    face,
    await Promise.all(ranges.map((range) => loadCut(scratch, `${face}-${range}`))),
  ]);
  return Object.fromEntries(await Promise.all(faces)) as Fonts;
};

let loaded: Promise<Fonts> | undefined;

/** The faces our PDF files embed, read once for the life of the process. */
export const pdfFonts = (): Promise<Fonts> => {
  loaded ??= load();
  return loaded;
};
