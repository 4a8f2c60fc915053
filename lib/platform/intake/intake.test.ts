import { Readable } from 'node:stream';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import {
  madePdf,
  madePng,
  pdfWithAction,
  pdfWithAttachment,
  pdfWithObjectStream,
  photoWithPlace,
} from '@/tests/support/made-files';
import { intakeLimits } from './model';
import { acceptFile, receiveFile } from './receive';

const file = (name: string, declaredType: string, content: Buffer) =>
  acceptFile({ name, declaredType, content, sha256: 'f' });
const pdf = (content: Buffer) => file('a.pdf', 'application/pdf', content);
const refused = (reason: string) => ({ ok: false, error: reason });

describe('ordinary files', () => {
  it('takes a PDF and counts its pages', async () => {
    const content = await madePdf(3);
    expect(await pdf(content)).toMatchObject({
      ok: true,
      value: { kind: 'pdf', pages: 3, content },
    });
  });

  it('takes a tagged, titled PDF', async () => {
    const content = await madePdf(1, { tagged: true, info: { Title: 'T' }, pdfVersion: '1.7' });
    expect(await pdf(content)).toMatchObject({ ok: true });
  });

  it('takes a PDF whose pages are in an object stream', async () => {
    const objects = '1 0 2 9 <</Type/Catalog>> <</Type/Page>> <</Type/Page>>';
    expect(await pdf(pdfWithObjectStream(objects))).toMatchObject({
      ok: true,
      value: { pages: 2 },
    });
  });

  it('draws a photograph anew: upright, without the place', async () => {
    const photo = await photoWithPlace(60, 40);
    expect(photo.includes('Secret Street')).toBe(true);
    const taken = await file('IMG 1.JPG', 'image/jpeg', photo);
    if (!taken.ok) throw new Error(taken.error);
    const { exif, width, height } = await sharp(taken.value.content).metadata();
    expect(exif).toBeUndefined();
    expect([width, height]).toEqual([40, 60]);
    expect(taken.value.content.includes('Secret Street')).toBe(false);
  });

  it('drops what is hidden behind a picture', async () => {
    const content = Buffer.concat([await madePng(), Buffer.from('<script>hidden</script>')]);
    const taken = await file('a.png', 'image/png', content);
    expect(taken.ok && taken.value.content.includes('script')).toBe(false);
    expect(taken).toMatchObject({ ok: true, value: { mediaType: 'image/png' } });
  });

  it('makes a very large scan smaller', async () => {
    const taken = await file('a.png', 'image/png', await madePng(6000, 200));
    if (!taken.ok) throw new Error(taken.error);
    expect((await sharp(taken.value.content).metadata()).width).toBe(intakeLimits.side);
  });
});

describe('files that are not what they say', () => {
  const html = Buffer.from('<html><script>alert(1)</script></html>');
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
  const gif = Buffer.from('GIF89a\x01\x00\x01\x00\x00\x00\x00;', 'latin1');
  const exe = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]);
  it.each([
    ['a.svg', 'image/svg+xml', svg, 'type-not-allowed'],
    ['a.png', 'image/png', svg, 'type-mismatch'],
    ['a.pdf', 'application/pdf', html, 'type-mismatch'],
    ['a.gif', 'image/gif', gif, 'type-not-allowed'],
    ['a.jpg', 'image/jpeg', gif, 'type-mismatch'],
    ['a.exe', 'application/pdf', exe, 'type-not-allowed'],
    ['a', 'text/plain', Buffer.from('x'), 'type-not-allowed'],
    [
      'a.docx',
      'application/zip',
      Buffer.from('PK\x03\x04aaaaaaaaaaaaaaaaaaaaaaaaaaaaa'),
      'type-not-allowed',
    ],
  ])('%s as %s', async (name, type, content, reason) => {
    expect(await file(name, type, content)).toEqual(refused(reason));
  });

  it.each([
    ['a.png', 'application/pdf'],
    ['a.pdf', 'image/png'],
    ['a.pdf.exe', 'application/pdf'],
    ['a', 'application/pdf'],
    ['a.pdf', 'text/html'],
    ['a.pdf', ''],
  ])('a PDF called %s and declared %s', async (name, type) => {
    expect(await file(name, type, await madePdf())).toEqual(refused('type-mismatch'));
  });
});

describe('damaged and oversized pictures', () => {
  it('refuses half a picture', async () => {
    const photo = await photoWithPlace(400, 400);
    const half = photo.subarray(0, photo.length / 2);
    expect(await file('a.jpg', 'image/jpeg', half)).toEqual(refused('image-damaged'));
    const header = (await madePng()).subarray(0, 40);
    expect((await file('a.png', 'image/png', header)).ok).toBe(false);
  });

  it('refuses a small file that unpacks to a huge picture', async () => {
    const bomb = await madePng(9000, 9000);
    expect(bomb.length).toBeLessThan(2_000_000);
    expect(await file('a.png', 'image/png', bomb)).toEqual(refused('image-too-many-pixels'));
  });
});

describe('PDFs that do more than show pages', () => {
  it.each([
    ['<</S /JavaScript /JS (app.alert(1))>>', 'pdf-script'],
    ['<</S /J#61vaScript /J#53 (app.alert(1))>>', 'pdf-script'],
    ['<</S /Rendition /JS 9 0 R>>', 'pdf-script'],
    ['<</S /Launch /F (cmd.exe)>>', 'pdf-launch'],
    ['<</S /SubmitForm /F (https://evil.example)>>', 'pdf-launch'],
    ['<</S /GoToE>> /Names <</EmbeddedFiles 9 0 R>>', 'pdf-attachments'],
    ['<<>> /AcroForm <</XFA 9 0 R>>', 'pdf-script'],
  ])('%s', async (action, reason) => {
    expect(await pdf(pdfWithAction(action))).toEqual(refused(reason));
    const packed = pdfWithObjectStream(`<</Type/Page>> ${action}`);
    expect(await pdf(packed)).toEqual(refused(reason));
  });

  it('refuses a locked one, and one with a file inside', async () => {
    const locked = await madePdf(1, { userPassword: 'x', ownerPassword: 'y' });
    expect(await pdf(locked)).toEqual(refused('pdf-encrypted'));
    expect(await pdf(await pdfWithAttachment())).toEqual(refused('pdf-attachments'));
  });

  it('refuses a script hidden in a stream that a table of contents points into', async () => {
    const hidden = '9 0 obj <</Length 60>>\nstream\n8 0 obj <</S/JavaScript/JS(x)>>\nendstream';
    const content = pdfWithAction('<<>>')
      .toString('latin1')
      .replace('trailer', `${hidden}\ntrailer`);
    expect(await pdf(Buffer.from(content, 'latin1'))).toEqual(refused('pdf-script'));
  });

  it('refuses what cannot be looked into', async () => {
    const odd = pdfWithObjectStream('<</Type/Page>>', '/ASCIIHexDecode');
    expect(await pdf(odd)).toEqual(refused('pdf-damaged'));
    const bomb = pdfWithObjectStream(`<</Type/Page>>${' '.repeat(40_000_000)}`);
    expect(await pdf(bomb)).toEqual(refused('pdf-damaged'));
  });

  it('refuses damaged ones and very long ones', async () => {
    const good = await madePdf();
    expect(await pdf(good.subarray(0, good.length / 2))).toEqual(refused('pdf-damaged'));
    expect(await pdf(Buffer.from('%PDF-1.7\n%%EOF'))).toEqual(refused('pdf-damaged'));
    const long = await madePdf(intakeLimits.pages + 1);
    expect(await pdf(long)).toEqual(refused('pdf-too-many-pages'));
  });

  it('is done in a moment with 10 MB of anything', async () => {
    const fillers = ['/Filter ', '/Type   ', 'stream\n endstream ', '<<#41#', '((((('];
    for (const filler of fillers) {
      const body = filler.repeat(Math.floor(9_900_000 / filler.length));
      const content = Buffer.from(`%PDF-1.7\n${body}\n%%EOF`, 'latin1');
      const start = performance.now();
      await pdf(content);
      expect(performance.now() - start, filler).toBeLessThan(30_000);
    }
  });
});

describe('receiveFile', () => {
  const headers = new Headers({ 'content-type': 'multipart/form-data; boundary=edge' });
  const part = (head: string, body: Buffer | string) =>
    Buffer.concat([
      Buffer.from(`--edge\r\nContent-Disposition: form-data; ${head}\r\n\r\n`),
      Buffer.from(body),
      Buffer.from('\r\n'),
    ]);
  const png = (name: string, body: Buffer) =>
    part(`name="file"; filename="${name}"\r\nContent-Type: image/png`, body);
  const end = Buffer.from('--edge--\r\n');
  const receive = (...parts: readonly Buffer[]) =>
    receiveFile({ headers, body: Readable.from(parts) });

  it('gives back the fields and the file', async () => {
    const answer = await receive(
      part('name="kind"', 'certificate'),
      png('año 2026.png', await madePng()),
      end,
    );
    expect(answer).toMatchObject({
      ok: true,
      value: { fields: { kind: 'certificate' }, file: { name: 'año 2026.png', kind: 'png' } },
    });
  });

  it('reads a web stream as a route handler has it', async () => {
    const data = new FormData();
    data.set(
      'file',
      new File([new Uint8Array(await madePdf())], 'a.pdf', { type: 'application/pdf' }),
    );
    const request = new Request('http://x', { method: 'POST', body: data });
    expect(await receiveFile(request)).toMatchObject({ ok: true, value: { file: { pages: 1 } } });
  });

  it('stops reading at the first byte past the limit', async () => {
    let sent = 0;
    const endless = Readable.from(
      (async function* () {
        yield Buffer.from(
          '--edge\r\nContent-Disposition: form-data; name="f"; filename="a.png"\r\nContent-Type: image/png\r\n\r\n',
        );
        while (sent < 200_000_000) {
          sent += 65_536;
          yield Buffer.alloc(65_536);
        }
      })(),
    );
    expect(await receiveFile({ headers, body: endless })).toEqual(refused('too-large'));
    expect(sent).toBeLessThan(intakeLimits.bytes + 2_000_000);
  });

  it('names what else is wrong with a form', async () => {
    const picture = await madePng();
    expect(await receive(end)).toEqual(refused('no-file'));
    expect(await receive(png('', Buffer.alloc(0)), end)).toEqual(refused('no-file'));
    expect(await receive(png('a.png', Buffer.alloc(0)), end)).toEqual(refused('empty'));
    expect(await receive(png('a.png', picture), png('b.png', picture), end)).toEqual(
      refused('too-many-files'),
    );
    expect(await receive(png('a.png', picture))).toEqual(refused('broken-off'));
    expect(await receive(part('name="a"', 'x'.repeat(5_000)), png('a.png', picture), end)).toEqual(
      refused('too-many-fields'),
    );
    expect(
      await receive(part('name="a"', '1'), part('name="a"', '2'), png('a.png', picture), end),
    ).toEqual(refused('too-many-fields'));
    const json = new Headers({ 'content-type': 'application/json' });
    expect(await receiveFile({ headers: json, body: Readable.from(['{}']) })).toEqual(
      refused('not-a-form'),
    );
  });

  it('never lets fields reach a prototype', async () => {
    const answer = await receive(part('name="__proto__"', 'x'), png('a.png', await madePng()), end);
    expect(answer.ok && Object.hasOwn(answer.value.fields, '__proto__')).toBe(true);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  it('takes many at once, a few at a time', async () => {
    const picture = await madePng();
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => receive(png('a.png', picture), end)),
    );
    expect(answers.every((answer) => answer.ok)).toBe(true);
  });
});
