import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/core/calendar-date';
import { qrPicture } from '@/lib/platform/pdf/qr';
import { breakEvenly } from '@/lib/platform/pdf/text';
import { readPdf } from '@/tests/support/pdf-reader';
import { xssCorpus } from '@/tests/support/xss-corpus';
import type { CertificateData } from './model';
import { renderCertificate, unprintableInName } from './render';

const ana: CertificateData = {
  associationName: 'Lakeshore Association for Infant Mental Health',
  holderName: 'Ana Lucía Rivera',
  categoryName: 'Infant Family Specialist',
  mark: 'IMH-E®',
  standing: 'endorsed',
  number: 'K7M2P-9TQ4X',
  issuedOn: calendarDate('2026-12-18'),
  validUntil: calendarDate('2027-12-31'),
  standardsYear: 2025,
  coordinatorName: 'M. Oduya',
  verifyUrl: 'https://attune.example/verify/K7M2P-9TQ4X',
  paper: 'letter',
  demo: false,
};
const utf16Hex = (text: string) =>
  `\xfe\xff${Buffer.from(text, 'utf16le').swap16().toString('latin1')}`;

describe('a certificate', () => {
  it('is one landscape page in which every word can be read', async () => {
    const pdf = readPdf(await renderCertificate(ana, 'en'));
    expect(pdf.pages).toBe(1);
    expect(pdf.source).toContain('/MediaBox [0 0 792 612]');
    expect(pdf.source.endsWith('%%EOF\n')).toBe(true);
    expect(pdf.fontsEmbedded).toBe(true);
    for (const words of [
      'LAKESHORE ASSOCIATION FOR INFANT MENTAL HEALTH',
      'Ana Lucía Rivera',
      'has earned Endorsement® as an',
      'Infant Family Specialist, IMH-E®',
      'having shown the education, work, training, reflective supervision and competencies that',
      'No. K7M2P-9TQ4X',
      'Issued December 18, 2026',
      'Good while renewed: next due December 31, 2027',
      'M. Oduya',
      'Endorsement Coordinator',
    ]) {
      expect(pdf.text).toContain(words);
    }
    expect(pdf.text).not.toContain('\ufffd');
    expect(pdf.text).not.toContain('Demonstration');
  });

  it('is tagged, titled and in its language', async () => {
    const { source } = readPdf(await renderCertificate(ana, 'es'));
    expect(source).toMatch(/\/Lang \(es\)/u);
    expect(source).toMatch(/\/MarkInfo \d+ 0 R/u);
    expect(source).toMatch(/\/Marked true/u);
    expect(source).toMatch(/\/DisplayDocTitle true/u);
    expect(source).toContain('<pdfuaid:part>1</pdfuaid:part>');
    for (const kind of ['Document', 'P', 'H1', 'H2', 'Figure', 'Link']) {
      expect(source).toContain(`/S /${kind}\n`);
    }
    expect(source).toMatch(/\/Alt \(/u);
    expect(source).toContain(utf16Hex('Certificado de Endorsement: Ana Lucía Rivera').slice(2, 40));
    expect(source).toContain('/URI (https://attune.example/verify/K7M2P-9TQ4X)');
  });

  it('gives the same bytes for the same data, on any day', async () => {
    const first = Buffer.from(await renderCertificate(ana, 'en'));
    const second = Buffer.from(await renderCertificate({ ...ana }, 'en'));
    expect(second.equals(first)).toBe(true);
    const other = Buffer.from(await renderCertificate({ ...ana, holderName: 'Ana Rivera' }, 'en'));
    expect(other.equals(first)).toBe(false);
  });

  it('prints long names whole, in letters of many languages', async () => {
    const holderName = 'María de los Ángeles Wójcik-Şahinoğlu Nguyễn Thị Phương Õunapuu';
    const pdf = readPdf(await renderCertificate({ ...ana, holderName, paper: 'a4' }, 'en'));
    expect(pdf.pages).toBe(1);
    expect(pdf.text).toContain(holderName);
  });

  it('fits a name of two hundred letters without a gap', async () => {
    const pdf = readPdf(await renderCertificate({ ...ana, holderName: 'W'.repeat(200) }, 'en'));
    expect(pdf.pages).toBe(1);
    expect(pdf.text).toContain('W'.repeat(200));
  });

  it('keeps its metadata well formed when a name holds markup', async () => {
    const associationName = 'Health & <Care> \u202eAssociation\r\nBcc: x';
    const { source } = readPdf(await renderCertificate({ ...ana, associationName }, 'en'));
    expect(source).toContain('<rdf:li>Health &amp; &lt;Care&gt; Association Bcc: x</rdf:li>');
  });

  it('prints hostile text as text', async () => {
    for (const holderName of xssCorpus) {
      const pdf = readPdf(await renderCertificate({ ...ana, holderName }, 'en'));
      expect(pdf.pages).toBe(1);
      const packet = /<x:xmpmeta[\s\S]*<\/x:xmpmeta>/u.exec(pdf.source)?.[0] ?? '';
      expect(packet).toContain('<dc:title>');
      expect(packet).not.toMatch(/<(?:script|img|svg|b|i|a|iframe|meta)[ >/]/iu);
      expect(pdf.source).not.toMatch(/\/(?:JavaScript|JS|OpenAction|Launch|AA)\b/u);
      expect(pdf.source.match(/\/URI \(/gu)).toHaveLength(1);
    }
  });

  it('names the letters it cannot print and refuses a name without any', async () => {
    expect(await unprintableInName('Li 李 Wei')).toEqual(['李']);
    expect(await unprintableInName('Zoë Ångström')).toEqual([]);
    await expect(renderCertificate({ ...ana, holderName: '李偉' }, 'en')).rejects.toThrow(/name/u);
  });

  it('gives the registered mark to full Endorsement alone, and says when it is a demonstration', async () => {
    const emerging = readPdf(
      await renderCertificate({ ...ana, standing: 'emerging', demo: true }, 'en'),
    );
    expect(emerging.text).toContain('holds emerging status');
    expect(emerging.text).not.toContain('IMH-E');
    expect(emerging.text).toContain('This is not a credential.');
  });
});

describe('its parts', () => {
  it('draws a QR code whose finder patterns stand in three corners', () => {
    const { size, bars } = qrPicture(ana.verifyUrl);
    const top = bars.filter((bar) => bar.row === 0);
    expect(top[0]).toEqual({ column: 0, row: 0, length: 7 });
    expect(top.at(-1)).toEqual({ column: size - 7, row: 0, length: 7 });
    expect(bars.find((bar) => bar.row === size - 1)).toEqual({
      column: 0,
      row: size - 1,
      length: 7,
    });
  });

  it('breaks a line where the halves are most even', () => {
    const words = ['one', 'two', 'three', 'four'];
    expect(breakEvenly(words, 2, (text) => text.length)).toEqual(['one two', 'three four']);
  });
});
