import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/core/calendar-date';
import { readPdf } from '@/tests/support/pdf-reader';
import { xssCorpus } from '@/tests/support/xss-corpus';
import { type LetterFile, renderLetter } from './render';

const file: LetterFile = {
  name: 'Ana Lucía Rivera',
  day: calendarDate('2026-11-21'),
  words: {
    title: 'Letter for an employer',
    date: 'November 21, 2026',
    opening:
      'Ana Lucía Rivera registered for Infant Family Specialist with Lakeshore on March 2, 2026.',
    notEndorsed: 'This is not an Endorsement®.',
    caption: 'What is done and what is missing',
    columns: ['About', 'Asked for', 'Counts', 'Waits to be verified', 'Missing'],
    rows: [
      ['Training', '33 h', '12 h', '0 h', '21 h'],
      ['Reflective supervision/consultation', '24 h', '8 h', '2 h', '16 h'],
    ],
    confirmed: 'Confirmed by those who gave it: 6 h of supervision.',
    source: 'The figures come from the ledger that Ana Lucía Rivera keeps.',
  },
  check: {
    words: 'To check this letter, scan the code or open this link.',
    alt: 'Check this letter',
    url: `https://attune.example/en/verify/letter?seal=${'x'.repeat(600)}`,
  },
};

describe('the letter for an employer as a file', () => {
  it('is one upright page in which every word and figure can be read', async () => {
    const pdf = readPdf(await renderLetter(file, 'en'));
    expect(pdf.pages).toBe(1);
    expect(pdf.source).toContain('/MediaBox [0 0 612 792]');
    expect(pdf.fontsEmbedded).toBe(true);
    const read = pdf.text.replace(/\s+/gu, ' ');
    const { title, date, opening, notEndorsed, columns, rows, confirmed, source } = file.words;
    for (const words of [title, date, opening, notEndorsed, confirmed, source, file.check.words])
      expect(read).toContain(words);
    expect(read).toContain(columns.join(' '));
    for (const row of rows) expect(read).toContain(row.join(' '));
    expect(pdf.text).not.toContain('\ufffd');
  });

  it('is tagged, titled and in its language, its table with heads and its code as a link', async () => {
    const { source } = readPdf(await renderLetter(file, 'es'));
    expect(source).toMatch(/\/Lang \(es\)/u);
    expect(source).toMatch(/\/Marked true/u);
    expect(source).toMatch(/\/DisplayDocTitle true/u);
    expect(source).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(source).toContain('<rdf:li xml:lang="x-default">Letter for an employer: Ana Luc');
    for (const kind of ['Document', 'H1', 'P', 'Table', 'TR', 'TH', 'TD', 'Figure', 'Link'])
      expect(source).toContain(`/S /${kind}\n`);
    expect(source.match(/\/Scope \/Column/gu)).toHaveLength(5);
    expect(source.match(/\/Scope \/Row/gu)).toHaveLength(2);
    expect(source).toContain(`/URI (${file.check.url})`);
  });

  it('gives the same bytes for the same letter, and fits where everything is long', async () => {
    const [one, two] = await Promise.all([renderLetter(file, 'en'), renderLetter(file, 'en')]);
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true);
    const opening = 'A sentence that goes on for as long as the name of a person. '.repeat(6);
    const long = { ...file, words: { ...file.words, opening, source: opening } };
    expect(readPdf(await renderLetter(long, 'en')).pages).toBe(1);
  });

  it('prints hostile text as text', async () => {
    for (const name of xssCorpus) {
      const words = { ...file.words, opening: name };
      const { pages, source } = readPdf(await renderLetter({ ...file, name, words }, 'en'));
      expect(pages).toBe(1);
      const packet = /<x:xmpmeta[\s\S]*<\/x:xmpmeta>/u.exec(source)?.[0] ?? '';
      expect(packet).not.toMatch(/<(?:script|img|svg|b|i|a|iframe|meta)[ >/]/iu);
      expect(source).not.toMatch(/\/(?:JavaScript|JS|OpenAction|Launch|AA)\b/u);
    }
  });
});
