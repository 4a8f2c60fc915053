import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { access, mkdir, open, rename, rm, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { isStorageKey, newStorageKey } from './key';
import { measure } from './measure';
import { type Storage, type StoragePurpose, StorageUnavailable, type StoredFile } from './model';

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code;
const leastFree = 100 * 1024 * 1024;
const full = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES']);

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function write(path: string, content: Readable) {
  const handle = await open(path, 'wx', 0o600);
  try {
    const { through, result } = measure();
    await pipeline(content, through, async (chunks: AsyncIterable<Buffer>) => {
      for await (const chunk of chunks) await handle.appendFile(chunk);
    });
    await handle.sync();
    return result();
  } finally {
    await handle.close();
  }
}

async function place(root: string, purpose: StoragePurpose, content: Readable) {
  const key = newStorageKey(purpose);
  const target = join(root, key);
  const incoming = join(root, 'incoming', randomUUID());
  try {
    await mkdir(dirname(incoming), { recursive: true, mode: 0o700 });
    const measured = await write(incoming, content);
    await mkdir(dirname(target), { recursive: true, mode: 0o700 });
    await rename(incoming, target);
    await syncFolder(dirname(target));
    return { key, ...measured };
  } catch (error) {
    await rm(incoming, { force: true });
    throw error;
  }
}

/**
 * Files in a folder. A file appears under its name only when all of it is on the disk: a crash in
 * between leaves nothing but a leftover in `incoming`.
 */
export function diskStorage(root: string): Storage {
  return {
    async put(purpose, content): Promise<StoredFile> {
      try {
        return await place(root, purpose, content);
      } catch (error) {
        if (!full.has(codeOf(error) ?? '')) throw error;
        throw new StorageUnavailable('The disk takes no more files.', { cause: error });
      }
    },
    async get(key) {
      if (!isStorageKey(key)) return null;
      try {
        return (await open(join(root, key), 'r')).createReadStream();
      } catch (error) {
        if (codeOf(error) === 'ENOENT') return null;
        throw error;
      }
    },
    async delete(key) {
      if (isStorageKey(key)) await rm(join(root, key), { force: true });
    },
    async check() {
      await mkdir(root, { recursive: true, mode: 0o700 });
      await access(root, constants.W_OK);
      const { bavail, bsize } = await statfs(root);
      if (bavail * bsize < leastFree) throw new StorageUnavailable('The disk is nearly full.');
    },
  };
}
