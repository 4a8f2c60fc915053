import { deflateSync } from 'node:zlib';
import PDFDocument from 'pdfkit';
import sharp from 'sharp';

const whole = async (document: PDFKit.PDFDocument) => {
  document.end();
  return Buffer.concat(await document.toArray());
};

/** An ordinary PDF as a scanner or a word processor would write it. */
export async function madePdf(pages = 1, options: PDFKit.PDFDocumentOptions = {}): Promise<Buffer> {
  const document = new PDFDocument({ autoFirstPage: false, ...options });
  for (let page = 1; page <= pages; page += 1) document.addPage().text(`Page ${page}`);
  return whole(document);
}

/** A PDF that carries another file. */
export async function pdfWithAttachment(): Promise<Buffer> {
  const document = new PDFDocument();
  document.text('See inside').file(Buffer.from('MZ'), { name: 'tool.exe' });
  return whole(document);
}

/** A small PDF with the given dictionary as its open action, written by hand. */
export function pdfWithAction(action: string): Buffer {
  return Buffer.from(
    [
      '%PDF-1.7',
      `1 0 obj <</Type /Catalog /Pages 2 0 R /OpenAction ${action}>> endobj`,
      '2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj',
      '3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 9 9]>> endobj',
      'trailer <</Root 1 0 R>>',
      '%%EOF',
    ].join('\n'),
    'latin1',
  );
}

/** The same objects packed into a compressed object stream, as newer programs write them. */
export function pdfWithObjectStream(objects: string, filter = '/FlateDecode'): Buffer {
  const packed = filter === '/FlateDecode' ? deflateSync(objects) : Buffer.from(objects);
  const head = `%PDF-1.7\n5 0 obj <</Type /ObjStm /N 3 /First 9 /Filter ${filter} /Length ${packed.length}>>\nstream\n`;
  const tail = '\nendstream\nendobj\nstartxref\n0\n%%EOF\n';
  return Buffer.concat([Buffer.from(head), packed, Buffer.from(tail)]);
}

/** A photograph with the place where it was taken written into it. */
export const photoWithPlace = (width = 60, height = 40): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#a86' } })
    .jpeg()
    .withExif({
      IFD0: { Copyright: 'Secret Street 5' },
      IFD3: { GPSLatitude: '41/1 53/1 0/1', GPSLatitudeRef: 'N' },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer();

/** A plain PNG. */
export const madePng = (width = 20, height = 10): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 4, background: '#0860' } })
    .png()
    .toBuffer();
