import { inflateSync } from 'node:zlib';

export interface ReadPdf {
  readonly source: string;
  readonly text: string;
  readonly pages: number;
  readonly fontsEmbedded: boolean;
}

const inflated = (body: string): string => {
  const stream = /stream\r?\n([\s\S]*?)\r?\nendstream/u.exec(body)?.[1] ?? '';
  const bytes = Buffer.from(stream, 'latin1');
  return body.includes('FlateDecode') ? inflateSync(bytes).toString('latin1') : stream;
};

const utf16 = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');

const glyphMap = (cmap: string): ReadonlyMap<number, string> => {
  const map = new Map<number, string>();
  for (const range of cmap.matchAll(/<(\w+)> <\w+> \[([^\]]*)\]/gu)) {
    const first = Number.parseInt(range[1] ?? '', 16);
    [...(range[2] ?? '').matchAll(/<([\w ]+)>/gu)].forEach((hit, index) => {
      map.set(first + index, utf16((hit[1] ?? '').replaceAll(' ', '')));
    });
  }
  return map;
};

/** Reads what the tests ask of a PDF made here: its words by the fonts' own maps, its pages. */
export const readPdf = (bytes: Uint8Array): ReadPdf => {
  const source = Buffer.from(bytes).toString('latin1');
  const objects = new Map<string, string>();
  for (const hit of source.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/gu)) {
    objects.set(hit[1] ?? '', hit[2] ?? '');
  }
  const object = (key: string | undefined) => objects.get(key ?? '') ?? '';
  const page = [...objects.values()].find((body) => /\/Type \/Page\b/u.test(body)) ?? '';
  const resources = object(/\/Resources (\d+) 0 R/u.exec(page)?.[1]);
  const maps = new Map<string, ReadonlyMap<number, string>>();
  for (const font of resources.matchAll(/\/(F\d+) (\d+) 0 R/gu)) {
    const cmap = object(/\/ToUnicode (\d+) 0 R/u.exec(object(font[2]))?.[1]);
    maps.set(font[1] ?? '', glyphMap(inflated(cmap)));
  }
  let current = maps.get('');
  let text = '';
  const content = inflated(object(/\/Contents (\d+) 0 R/u.exec(page)?.[1]));
  for (const token of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ|(EMC)/gu)) {
    if (token[1]) current = maps.get(token[1]);
    if (token[3]) text += '\n';
    for (const hex of (token[2] ?? '').matchAll(/<(\w+)>/gu)) {
      const codes = (hex[1] ?? '').match(/.{4}/gu) ?? [];
      text += codes.map((code) => current?.get(Number.parseInt(code, 16)) ?? '\ufffd').join('');
    }
  }
  const descriptors = [...objects.values()].filter((body) => body.includes('/FontDescriptor\n'));
  return {
    source,
    text,
    pages: [...source.matchAll(/\/Type \/Page\b/gu)].length,
    fontsEmbedded: descriptors.every((body) => /\/FontFile2 /u.test(body)),
  };
};
