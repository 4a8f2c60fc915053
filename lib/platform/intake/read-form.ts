import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import busboy from 'busboy';
import { err, ok, type Result } from '@/lib/core/result';
import { type IntakeRefusal, intakeLimits, type SentFile } from './model';

export interface ReadForm {
  readonly fields: Readonly<Record<string, string>>;
  readonly file: SentFile;
}

interface Upload {
  readonly contentType: string | null;
  readonly body: Readable;
}

interface Collected {
  refusal: IntakeRefusal | undefined;
  file: SentFile | undefined;
  readonly fields: Map<string, string>;
}

const { bytes, fields: fieldCount, fieldBytes } = intakeLimits;

function open(contentType: string) {
  return busboy({
    headers: { 'content-type': contentType },
    defParamCharset: 'utf8',
    limits: {
      files: 1,
      fileSize: bytes,
      fields: fieldCount,
      fieldSize: fieldBytes,
      fieldNameSize: 100,
      headerPairs: 20,
    },
  });
}

function collectFile(stream: Readable, info: busboy.FileInfo, into: Collected, stop: () => void) {
  const hash = createHash('sha256');
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => {
    hash.update(chunk);
    chunks.push(chunk);
  });
  stream.on('error', () => undefined);
  stream.on('limit', () => {
    into.refusal ??= 'too-large';
    chunks.length = 0;
    stop();
  });
  stream.on('end', () => {
    const content = Buffer.concat(chunks);
    const sha256 = hash.digest('hex');
    into.file = { name: info.filename ?? '', declaredType: info.mimeType, content, sha256 };
  });
}

function collect(form: busboy.Busboy, stop: () => void): Collected {
  const into: Collected = { refusal: undefined, file: undefined, fields: new Map() };
  form.on('file', (_name, stream, info) => collectFile(stream, info, into, stop));
  form.on('field', (name, value, info) => {
    if (info.nameTruncated || info.valueTruncated || into.fields.has(name)) {
      into.refusal ??= 'too-many-fields';
    }
    into.fields.set(name, value);
  });
  form.on('filesLimit', () => {
    into.refusal ??= 'too-many-files';
  });
  form.on('fieldsLimit', () => {
    into.refusal ??= 'too-many-fields';
  });
  return into;
}

/**
 * Reads a form with one file from the wire. The size is judged while it arrives: reading stops at
 * the first byte past the limit, whatever length was announced.
 */
export async function readForm({
  contentType,
  body,
}: Upload): Promise<Result<ReadForm, IntakeRefusal>> {
  if (!/^multipart\/form-data\s*;/i.test(contentType ?? '')) return err('not-a-form');
  const stopping = new AbortController();
  let into: Collected | undefined;
  try {
    const form = open(contentType ?? '');
    into = collect(form, () => stopping.abort());
    await pipeline(body, form, { signal: stopping.signal });
  } catch {
    return err(into?.refusal ?? (into ? 'broken-off' : 'not-a-form'));
  }
  if (into.refusal) return err(into.refusal);
  if (!into.file) return err('no-file');
  if (into.file.content.length === 0) return err(into.file.name ? 'empty' : 'no-file');
  return ok({ fields: Object.fromEntries(into.fields), file: into.file });
}
