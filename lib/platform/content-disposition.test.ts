import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentDisposition, displayFileName, fileHeaders } from './content-disposition';

describe('displayFileName', () => {
  it.each([
    ['transcript.pdf', 'transcript.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\rosa\\scan.png', 'scan.png'],
    ['a"b\r\nSet-Cookie: x.pdf', 'abSet-Cookie x.pdf'],
    ['invoice\u202efdp.exe', 'invoicefdp.exe'],
    ['', 'document'],
    ['...', 'document'],
    ['  ', 'document'],
    ['\ud800.pdf', '\ufffd.pdf'],
  ])('shows %j as %j', (sent, shown) => {
    expect(displayFileName(sent)).toBe(shown);
  });

  it('keeps the ending of a very long name', () => {
    const shown = displayFileName(`${'n'.repeat(500)}.pdf`);
    expect(shown).toHaveLength(120);
    expect(shown).toMatch(/n\.pdf$/);
  });
});

describe('contentDisposition', () => {
  it.each([
    ['a b.pdf', 'attachment; filename="a b.pdf"'],
    ['año.pdf', `attachment; filename="ano.pdf"; filename*=UTF-8''a%C3%B1o.pdf`],
    ['證書.pdf', `attachment; filename="__.pdf"; filename*=UTF-8''%E8%AD%89%E6%9B%B8.pdf`],
    ['50%.pdf', `attachment; filename="50_.pdf"; filename*=UTF-8''50%25.pdf`],
    ["o'(x)*.pdf", `attachment; filename="o'(x).pdf"`],
  ])('%j', (name, header) => {
    expect(contentDisposition(name)).toBe(header);
  });

  it('is a header for any name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const header = contentDisposition(name);
        expect(header).toMatch(/^[ -~]+$/);
        expect(header.match(/"/g)).toHaveLength(2);
        expect(() => new Headers({ 'Content-Disposition': header })).not.toThrow();
      }),
    );
  });
});

it('fileHeaders never let a file act in our origin', () => {
  const headers = fileHeaders({ name: 'x.pdf', mediaType: 'application/pdf', bytes: 3 });
  expect(headers['Content-Security-Policy']).toMatch(/^sandbox;/);
  expect(headers['Content-Disposition']).toMatch(/^attachment;/);
});
