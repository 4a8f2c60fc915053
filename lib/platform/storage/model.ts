import type { Readable } from 'node:stream';

/** What a stored file is for. Each purpose has a folder of its own. */
export const storagePurposes = ['documents', 'certificates', 'exports', 'branding'] as const;
export type StoragePurpose = (typeof storagePurposes)[number];

/** A file that is safely kept: our own name for it, its size, its fingerprint. */
export interface StoredFile {
  readonly key: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Where files are kept. Both drivers answer the same contract test. */
export interface Storage {
  /** Keeps the content under a name of our own. It can be read once this has answered. */
  put(purpose: StoragePurpose, content: Readable): Promise<StoredFile>;
  /** The content, or null when there is no such file. */
  get(key: string): Promise<Readable | null>;
  /** Removes the file; removing it twice is no mistake. */
  delete(key: string): Promise<void>;
  /** Whether files can be kept right now; throws with the reason when not. */
  check(): Promise<void>;
}

/** Files cannot be kept at the moment: the disk is full or the store does not answer. */
export class StorageUnavailable extends Error {
  override readonly name = 'StorageUnavailable';
}
