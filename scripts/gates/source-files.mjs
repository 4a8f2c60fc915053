import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const skipped = new Set(['node_modules', 'generated', 'fixtures']);

/** Source files below some folders, as paths with forward slashes relative to the base. */
export function sourceFiles(base, folders, pattern = /\.(tsx?|mjs)$/) {
  return folders.flatMap((folder) => walk(base, folder)).filter((path) => pattern.test(path));
}

function walk(base, folder) {
  const full = join(base, folder);
  if (!existsSync(full)) return [];
  return readdirSync(full, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory())
        return skipped.has(entry.name) || entry.name.startsWith('.') ? [] : walk(base, path);
      return [path];
    });
}

export function readSource(base, path) {
  return readFileSync(join(base, path), 'utf8');
}

export const isTest = (path) => /\.test\.tsx?$/.test(path);
