import { randomUUID } from 'node:crypto';
import { type StoragePurpose, storagePurposes } from './model';

const shape = new RegExp(
  `^(?:${storagePurposes.join('|')})/([0-9a-f]{2})/\\1[0-9a-f]{6}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$`,
);

/** A new name for a file. Nothing a person typed is part of it. */
export function newStorageKey(purpose: StoragePurpose): string {
  const id = randomUUID();
  return `${purpose}/${id.slice(0, 2)}/${id}`;
}

/** Whether a text is a name we gave. Anything else is never looked for. */
export const isStorageKey = (text: string): boolean => shape.test(text);
