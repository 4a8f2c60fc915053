import PDFDocument from 'pdfkit';
import type { Locale } from '@/lib/core/locale';
import { type CertificateData, paperSizes } from './model';

type Doc = PDFKit.PDFDocument;
interface Metadata {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
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
export const openDocument = (data: CertificateData, metadata: Metadata, locale: Locale): Doc => {
  const day = new Date(Date.parse(`${data.issuedOn}T00:00:00Z`));
  const doc = new PDFDocument({
    size: [...paperSizes[data.paper]],
    margin: 0,
    font: '',
    pdfVersion: '1.7',
    subset: 'PDF/UA' as 'PDF/A-2a',
    tagged: true,
    displayTitle: true,
    lang: locale,
    info: {
      Title: metadata.title,
      Author: metadata.author,
      Subject: metadata.subject,
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
