import PDFDocument from 'pdfkit';
import type { CalendarDate } from '@/lib/core/calendar-date';
import type { Locale } from '@/lib/core/locale';

type Doc = PDFKit.PDFDocument;

/** What a file says of itself, on which day, and how large its pages are in points. */
interface Described {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly locale: Locale;
  readonly day: CalendarDate;
  readonly size: readonly [number, number];
}

const xmlEntities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const forXml = (text: string): string =>
  text.replace(/[&<>]/gu, (letter) => xmlEntities[letter] ?? letter);

// pdfkit writes the title into its XML packet as it stands; a name with "&" would break the packet.
const escapeMetadataPacket = (doc: Doc): void => {
  const open = doc as Doc & { endMetadata(): void };
  const end = open.endMetadata.bind(open);
  open.endMetadata = () => {
    const plain = doc.info;
    const entries = Object.entries(plain).map(([key, value]) => [
      key,
      typeof value === 'string' ? forXml(value) : value,
    ]);
    doc.info = Object.fromEntries(entries);
    end();
    doc.info = plain;
  };
};

/** An empty tagged page in the given size; the same input always gives the same bytes. */
export const openDocument = (about: Described): Doc => {
  const day = new Date(Date.parse(`${about.day}T00:00:00Z`));
  const doc = new PDFDocument({
    size: [...about.size],
    margin: 0,
    font: '',
    pdfVersion: '1.7',
    subset: 'PDF/UA' as 'PDF/A-2a',
    tagged: true,
    displayTitle: true,
    lang: about.locale,
    info: {
      Title: about.title,
      Author: about.author,
      Subject: about.subject,
      Creator: 'Attune',
      Producer: 'Attune',
      CreationDate: day,
      ModDate: day,
    },
  });
  escapeMetadataPacket(doc);
  return doc;
};

/** Ends the document and collects its bytes. */
export const closeDocument = (doc: Doc): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    doc.on('data', (part: Buffer) => parts.push(part));
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(parts))));
    doc.on('error', reject);
    doc.end();
  });
