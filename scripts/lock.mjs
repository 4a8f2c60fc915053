import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { missingPlatforms, platformEntry } from './gates/lockfile.mjs';
import { root } from './lib/paths.mjs';

// Completes package-lock.json after an `npm install`: a registry that does not carry the builds for
// other systems leaves them out, and `npm ci` then refuses the whole file. Run: node scripts/lock.mjs
const file = join(root, 'package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));
const missing = missingPlatforms(lock.packages);
for (const { path, name, version, parent } of missing)
  lock.packages[path] = platformEntry(name, version, parent);
const sorted = Object.keys(lock.packages).sort((a, b) => a.localeCompare(b, 'en'));
lock.packages = Object.fromEntries(sorted.map((path) => [path, lock.packages[path]]));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`package-lock.json: ${missing.length} builds for other systems added`);
