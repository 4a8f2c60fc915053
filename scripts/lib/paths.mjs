import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fileSentence } from './sentence.mjs';

export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '');

/** The folder that holds everything Attune keeps: database, files, secrets. Created when missing. */
export function dataFolder(env = process.env) {
  const folder = resolve(root, env.DATA_DIR || '.data');
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw fileSentence(error, folder);
  }
  return folder;
}
