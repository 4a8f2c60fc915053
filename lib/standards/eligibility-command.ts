import { createReadStream } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Locale, locales } from '@/lib/core/locale';
import { err, ok, type Result } from '@/lib/core/result';
import type { ProblemCode } from './problem';
import { answerBytes, PORTFOLIO_BYTES_MAX, type SaidProblem } from './published/answer-bytes';
import { describeProblem } from './say/problems';

const usage = 'npm run --silent eligibility -- <file.json | -> [--lang en|es]';

interface Asked {
  readonly file: string;
  readonly locale: Locale;
}

function readArguments(args: readonly string[]): Asked | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { lang: { type: 'string' } },
      allowPositionals: true,
    });
    const locale = locales.find((known): known is Locale => known === (values.lang ?? 'en'));
    const [file, ...others] = positionals;
    return locale && file !== undefined && others.length === 0 ? { file, locale } : null;
  } catch {
    return null;
  }
}

const codes: Readonly<Record<string, ProblemCode>> = { ENOENT: 'no_file', EISDIR: 'directory' };

/** Reads to the end, or to the first byte past the limit: whatever the name leads to. */
async function readBytes(file: string): Promise<Result<Uint8Array, ProblemCode>> {
  const source = file === '-' ? process.stdin : createReadStream(file);
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of source) {
      size += (chunk as Buffer).length;
      chunks.push(chunk as Buffer);
      if (size > PORTFOLIO_BYTES_MAX) break;
    }
  } catch (error) {
    return err(codes[(error as NodeJS.ErrnoException).code ?? ''] ?? 'unreadable');
  }
  return ok(Buffer.concat(chunks));
}

function complain(problems: readonly SaidProblem[]): 2 {
  for (const { path, message } of problems)
    process.stderr.write(`${JSON.stringify({ path, message })}\n`);
  return 2;
}

/** Answers one portfolio: the answer on standard output, or the problems on standard error. */
async function main(args: readonly string[]): Promise<0 | 2> {
  const asked = readArguments(args);
  if (!asked) return complain([{ path: '', message: usage }]);
  const { file, locale } = asked;
  const bytes = await readBytes(file);
  if (!bytes.ok) return complain([describeProblem({ path: '', code: bytes.error }, locale)]);
  const answer = answerBytes(bytes.value, locale);
  if (!answer.ok) return complain(answer.error.problems);
  process.stdout.write(`${JSON.stringify(answer.value, null, 2)}\n`);
  return 0;
}

process.exitCode = await main(process.argv.slice(2));
