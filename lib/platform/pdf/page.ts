import type { Face, Fonts } from './fonts';
import { breakEvenly, runsOf } from './text';

type Doc = PDFKit.PDFDocument;
export type Align = 'left' | 'center' | 'right';
export interface Line {
  readonly face: Face;
  readonly size: number;
  readonly color: string;
  readonly tracking?: number;
}
export interface Fit {
  readonly width: number;
  readonly maxLines: number;
  /** Below this size a second line is better than smaller letters. */
  readonly comfortable: number;
}
export interface Block {
  readonly lines: readonly string[];
  readonly style: Line;
}

/** Draws text on one page: measuring, fitting, and choosing a font per stretch. */
export class Page {
  private readonly doc: Doc;
  private readonly fonts: Fonts;

  constructor(doc: Doc, fonts: Fonts) {
    this.doc = doc;
    this.fonts = fonts;
  }

  widthOf(text: string, style: Line): number {
    const options = { characterSpacing: style.tracking ?? 0 };
    return runsOf(text, this.fonts[style.face]).reduce(
      (sum, run) =>
        sum + this.doc.font(run.font).fontSize(style.size).widthOfString(run.text, options),
      0,
    );
  }

  /** The text in as few lines and as large letters as the width allows; it always fits. */
  fit(text: string, style: Line, fit: Fit): Block {
    const words = text.split(/\s+/u).filter(Boolean);
    const sized = (lines: readonly string[]): Block => {
      const widest = Math.max(...lines.map((line) => this.widthOf(line, style)), 1);
      const scale = Math.min(1, fit.width / widest);
      const tracking = (style.tracking ?? 0) * scale;
      return { lines, style: { ...style, size: style.size * scale, tracking } };
    };
    let block = sized([words.join(' ')]);
    for (let count = 2; count <= fit.maxLines && block.style.size < fit.comfortable; count += 1) {
      block = sized(breakEvenly(words, count, (part) => this.widthOf(part, style)));
    }
    return block;
  }

  /** Draws one line on a baseline. x is the left edge, the middle or the right edge. */
  line(text: string, style: Line, x: number, baseline: number, align: Align = 'center'): void {
    const width = this.widthOf(text, style);
    const offset = { left: 0, center: width / 2, right: width }[align];
    let left = x - offset;
    for (const run of runsOf(text, this.fonts[style.face])) {
      this.doc.font(run.font).fontSize(style.size).fillColor(style.color);
      const options = { characterSpacing: style.tracking ?? 0 };
      this.doc.text(run.text, left, baseline, {
        ...options,
        lineBreak: false,
        baseline: 'alphabetic',
      });
      left += this.doc.widthOfString(run.text, options);
    }
  }

  /** The text in as many lines of its size as the width asks for. */
  wrap(text: string, style: Line, width: number): Block {
    const lines: string[] = [];
    for (const word of text.split(/\s+/u).filter(Boolean)) {
      const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
      if (lines.length > 0 && this.widthOf(longer, style) <= width)
        lines[lines.length - 1] = longer;
      else lines.push(word);
    }
    return { lines, style };
  }

  /** Draws the lines of a block from the first baseline down; answers the last baseline. */
  block(block: Block, x: number, baseline: number, leading: number, align?: Align): number {
    const step = block.style.size * leading;
    block.lines.forEach((text, index) => {
      this.line(text, block.style, x, baseline + index * step, align);
      // Keeps the words of two lines apart when the text is read aloud or copied.
      if (index + 1 < block.lines.length) this.doc.text(' ', { lineBreak: false });
    });
    return baseline + (block.lines.length - 1) * step;
  }
}
