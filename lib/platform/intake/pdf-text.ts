import { inflateSync } from 'node:zlib';

const mostInflated = 16 * 1024 * 1024;
const mostObjectStreams = 2000;

/** What a PDF says about itself, apart from what it shows. */
export interface PdfText {
  /** Everything as it stands in the file, names unescaped. */
  readonly whole: string;
  /** Dictionaries only: outside streams, and inside object streams. */
  readonly structure: string;
}

// "/J#61vaScript" is the same name as "/JavaScript".
const unescapeNames = (text: string) =>
  text.replace(/#([0-9a-fA-F]{2})/g, (_all, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );

function inflateObjects(dictionary: string, bytes: Buffer, budget: number): string | null {
  if (/\/(?:DecodeParms|DP)\b/.test(dictionary)) return null;
  const filter = dictionary.match(/\/(?:Filter|F)\s*(?:\[([^\]]{0,200})\]|(\/\w+))/);
  if (!filter) return /\/Filter\b/.test(dictionary) ? null : bytes.toString('latin1');
  if (!/^\s*\/(?:FlateDecode|Fl)\s*$/.test(filter[1] ?? filter[2] ?? '')) return null;
  try {
    return inflateSync(bytes, { maxOutputLength: Math.max(1, budget) }).toString('latin1');
  } catch {
    return null;
  }
}

/** Splits a PDF into what it says and what it shows. Null when it cannot be told apart. */
export function readPdfText(content: Buffer): PdfText | null {
  const raw = content.toString('latin1');
  const outside: string[] = [];
  let budget = mostInflated;
  let objectStreams = 0;
  let at = 0;
  const opening = /\bstream\r?\n/g;
  for (let match = opening.exec(raw); match; match = opening.exec(raw)) {
    const start = match.index + match[0].length;
    const end = raw.indexOf('endstream', start);
    if (end < 0) return null;
    const before = raw.slice(at, match.index);
    outside.push(before);
    const dictionary = unescapeNames(before.slice(Math.max(0, before.lastIndexOf(' obj'))));
    if (/\/ObjStm\b/.test(dictionary)) {
      objectStreams += 1;
      const objects = inflateObjects(dictionary, content.subarray(start, end), budget);
      if (objects === null || objectStreams > mostObjectStreams) return null;
      budget -= objects.length;
      outside.push(objects);
    }
    at = end + 'endstream'.length;
    opening.lastIndex = at;
  }
  outside.push(raw.slice(at));
  return { whole: unescapeNames(raw), structure: unescapeNames(outside.join('\n')) };
}
