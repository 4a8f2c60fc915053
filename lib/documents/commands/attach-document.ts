import { Readable } from 'node:stream';
import { recordAudit } from '@/lib/audit/commands';
import { err, ok, type Result } from '@/lib/core/result';
import type { PersonContext } from '@/lib/platform/context';
import { type Tx, withScope } from '@/lib/platform/db/with-scope';
import type { AcceptedFile } from '@/lib/platform/intake/model';
import { type Storage, StorageUnavailable, type StoredFile } from '@/lib/platform/storage/model';
import type { AttachDocumentError } from '../errors';
import type { DocumentKind, DocumentPlace } from '../model';
import { HOUR_MS, mayUpload } from '../rules';
import {
  countUploadsSince,
  documentOfSubmission,
  holdEntry,
  insertDocument,
  takeTurn,
} from '../store';

export interface AttachDocument {
  readonly place: DocumentPlace;
  readonly kind: DocumentKind;
  readonly file: AcceptedFile;
  readonly submissionId: string;
}

type Attached = Result<
  { readonly documentId: string; readonly isNew: boolean },
  AttachDocumentError
>;

/**
 * Keeps a file and attaches it to an entry. The file is stored before its row is written, and taken
 * away again where no row is: a crash in between leaves a file nobody can reach, never a row without
 * its file. The same submission twice, or eight times at once, is one file.
 */
export async function attachDocument(
  ctx: PersonContext,
  storage: Storage,
  input: AttachDocument,
): Promise<Attached> {
  const before = await withScope(ctx, (tx) => known(tx, ctx, input));
  if (before) return before;
  const stored = await keep(storage, input.file);
  if (!stored) return err({ kind: 'storage_unavailable' });
  let isKept = false;
  try {
    const attached = await withScope(ctx, (tx) => write(tx, ctx, input, stored));
    isKept = attached.ok && attached.value.isNew;
    return attached;
  } finally {
    if (!isKept) await storage.delete(stored.key);
  }
}

/** What can be answered before anything is stored: an earlier click, no such entry, too many files. */
const known = async (
  tx: Tx,
  ctx: PersonContext,
  input: AttachDocument,
): Promise<Attached | null> => {
  const { personId } = ctx.scope;
  await takeTurn(tx, personId);
  const documentId = await documentOfSubmission(tx, personId, input.submissionId);
  if (documentId) return ok({ documentId, isNew: false });
  if (!(await holdEntry(tx, personId, input.place))) return err({ kind: 'not_found' });
  const since = new Date(ctx.clock.now().getTime() - HOUR_MS);
  if (mayUpload(await countUploadsSince(tx, personId, since))) return null;
  await recordAudit(tx, ctx, {
    action: 'document.attached',
    objectKind: 'document',
    personId,
    outcome: 'refused',
    detail: { reason: 'too_often' },
  });
  return err({ kind: 'too_often' });
};

const keep = async (storage: Storage, file: AcceptedFile): Promise<StoredFile | null> => {
  try {
    return await storage.put('documents', Readable.from(file.content));
  } catch (error) {
    if (error instanceof StorageUnavailable) return null;
    throw error;
  }
};

/** The row and its audit, once the same questions have been asked again in turn. */
const write = async (
  tx: Tx,
  ctx: PersonContext,
  input: AttachDocument,
  stored: StoredFile,
): Promise<Attached> => {
  const again = await known(tx, ctx, input);
  if (again) return again;
  const { file, place, kind, submissionId } = input;
  const { personId } = ctx.scope;
  const documentId = ctx.newId();
  await insertDocument(tx, {
    id: documentId,
    personId,
    place,
    kind,
    name: file.name,
    mediaType: file.mediaType,
    bytes: stored.bytes,
    sha256: stored.sha256,
    storageKey: stored.key,
    submissionId,
    at: ctx.clock.now(),
  });
  await recordAudit(tx, ctx, {
    action: 'document.attached',
    objectKind: 'document',
    objectId: documentId,
    personId,
    detail: { noun: place.noun, entry: place.entryId, bytes: stored.bytes, sha256: stored.sha256 },
  });
  return ok({ documentId, isNew: true });
};
