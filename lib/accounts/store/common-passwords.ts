import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CommonPasswords } from '../rules/password';

const linesOf = (file: string): ReadonlySet<string> =>
  new Set(
    readFileSync(join(process.cwd(), 'lib/accounts/store', file), 'utf8')
      .split('\n')
      .filter(Boolean),
  );

let known: CommonPasswords | undefined;

/** The offline lists of what many people choose; read from disk once. */
export function commonPasswords(): CommonPasswords {
  known ??= { whole: linesOf('common-passwords.txt'), words: linesOf('common-words.txt') };
  return known;
}
