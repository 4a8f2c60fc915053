import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import busboy from 'busboy';
import { type Refusal, turnAway } from './refusal.ts';

const unreadable = turnAway(400, 'We could not read what was sent. Load the page and try again.');
const limits = { parts: 2000, fieldNameSize: 300, fieldSize: 1024 * 1024 };

interface Sent {
  readonly type: string;
  readonly isAction: boolean;
  readonly body: Buffer;
}

/**
 * Whether a body is what its headers say. Next answers 500 to one that is not; its own two parsers
 * are asked here first, so that what passes is read by it as well.
 */
export async function judgeBody({ type, isAction, body }: Sent): Promise<Refusal | null> {
  if (/^multipart\//i.test(type)) {
    const readable = isAction ? await isStreamable(type, body) : await isFormData(type, body);
    return readable ? null : unreadable;
  }
  if (isAction && /^text\/plain/i.test(type)) return isArgumentList(body) ? null : unreadable;
  return null;
}

function isArgumentList(body: Buffer): boolean {
  try {
    return Array.isArray(JSON.parse(body.toString('utf8')));
  } catch {
    return false;
  }
}

async function isFormData(type: string, body: Buffer): Promise<boolean> {
  try {
    await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
    return true;
  } catch {
    return false;
  }
}

async function isStreamable(type: string, body: Buffer): Promise<boolean> {
  let root: string | undefined;
  let tooMany = false;
  try {
    const form = busboy({ headers: { 'content-type': type }, limits });
    form.on('file', (_name, stream) => stream.resume());
    form.on('field', (name, value) => {
      if (name === '0') root = value;
    });
    form.on('partsLimit', () => {
      tooMany = true;
    });
    await pipeline(Readable.from([body]), form);
  } catch {
    return false;
  }
  return !tooMany && root !== undefined && isJson(root);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
