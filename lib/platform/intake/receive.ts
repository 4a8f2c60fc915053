import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { err, ok, type Result } from '@/lib/core/result';
import { displayFileName } from '../content-disposition';
import { redraw } from './image';
import { kindOf } from './kind';
import { type AcceptedFile, acceptedKinds, type IntakeRefusal, type SentFile } from './model';
import { inspectPdf } from './pdf';
import { readForm } from './read-form';
import { inTurns } from './turns';

export interface ReceivedForm {
  readonly fields: Readonly<Record<string, string>>;
  readonly file: AcceptedFile;
}

// Each upload is held in memory while it is looked into; this bounds how much that can be.
const turn = inTurns(4);

/**
 * Receives the one file of a form: reads it within its limits, makes sure that it is what it says,
 * and draws images anew. What it answers may be stored; nothing has been stored yet.
 */
export const receiveFile = (request: {
  readonly headers: Headers;
  readonly body: ReadableStream | globalThis.ReadableStream | Readable | null;
}): Promise<Result<ReceivedForm, IntakeRefusal>> =>
  turn(async () => {
    const { body } = request;
    if (!body) return err('no-file');
    const stream = body instanceof Readable ? body : Readable.fromWeb(body as ReadableStream);
    const form = await readForm({ contentType: request.headers.get('content-type'), body: stream });
    if (!form.ok) return form;
    const file = await acceptFile(form.value.file);
    return file.ok ? ok({ fields: form.value.fields, file: file.value }) : file;
  });

/** Looks into one file: kind, then content. The order of refusals is the order of the checks. */
export async function acceptFile(sent: SentFile): Promise<Result<AcceptedFile, IntakeRefusal>> {
  const kind = await kindOf(sent);
  if (!kind.ok) return kind;
  const known = {
    kind: kind.value,
    mediaType: acceptedKinds[kind.value].mediaType,
    name: displayFileName(sent.name),
    sentSha256: sent.sha256,
  };
  if (kind.value === 'pdf') {
    const pages = inspectPdf(sent.content);
    return pages.ok ? ok({ ...known, content: sent.content, pages: pages.value }) : pages;
  }
  const drawn = await redraw(sent.content, kind.value);
  return drawn.ok ? ok({ ...known, content: drawn.value }) : drawn;
}
