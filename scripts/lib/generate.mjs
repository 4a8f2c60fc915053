import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDatamodels } from './migrations.mjs';
import { root } from './paths.mjs';
import { childEnv } from './runtime.mjs';
import { Sentence } from './sentence.mjs';

const stamp = join(root, 'generated', '.schema-hash');

function schemaHash() {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  for (const [path, content] of readDatamodels()) hash.update(`${path}\0${content}\0`);
  return hash.digest('hex');
}

/** Writes the database client into generated/, unless the models are the same as last time. */
export function ensureGenerated() {
  const wanted = schemaHash();
  const present = existsSync(join(root, 'generated', 'prisma'));
  if (present && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  process.stdout.write('  Writing the database client …\n');
  const prisma = join(root, 'node_modules', 'prisma', 'build', 'index.js');
  const env = childEnv({
    // Any existing program will do: generating does not call it, and nothing is downloaded for it.
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    CHECKPOINT_DISABLE: '1',
  });
  const result = spawnSync(process.execPath, [prisma, 'generate', '--no-hints'], {
    cwd: root,
    env,
    encoding: 'utf8',
  });
  if (result.status !== 0) {
    process.stderr.write(`${result.stdout}${result.stderr}`);
    throw new Sentence('The database client could not be written; prisma says why above.');
  }
  mkdirSync(join(root, 'generated'), { recursive: true });
  writeFileSync(stamp, wanted);
}
