import { createHmac, randomBytes } from 'node:crypto';
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileSentence, Sentence } from './sentence.mjs';

export const roleNames = ['owner', 'app', 'worker', 'public', 'backup'];

function fresh() {
  const password = () => randomBytes(24).toString('base64url');
  return {
    secret: randomBytes(32).toString('base64url'),
    superuser: password(),
    roles: Object.fromEntries(roleNames.map((name) => [name, password()])),
  };
}

// Written beside and linked into place: two first starts at once agree on one file, never half of one.
function create(file, folder) {
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  try {
    writeFileSync(draft, `${JSON.stringify(fresh(), null, 2)}\n`, { mode: 0o600 });
    linkSync(draft, file);
  } catch (error) {
    if (error?.code !== 'EEXIST') throw fileSentence(error, folder);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** The passwords and the key of this data folder; made on first use, readable by the owner only. */
export function readSecrets(folder) {
  const file = join(folder, 'secrets.json');
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      const secrets = JSON.parse(readFileSync(file, 'utf8'));
      if (secrets.secret && secrets.superuser && secrets.roles) return secrets;
      throw new SyntaxError('incomplete');
    } catch (error) {
      if (error?.code === 'ENOENT') create(file, folder);
      else if (error instanceof SyntaxError)
        throw new Sentence(`${file} is damaged: restore it from a backup; it holds the keys.`);
      else throw fileSentence(error, folder);
    }
  }
  throw new Sentence(`${file} could not be written.`);
}

/** A role's password on a server of your own: the same on every machine that shares the secret. */
export function derivedPassword(secret, role) {
  return createHmac('sha256', secret).update(`attune role ${role}`).digest('base64url');
}
