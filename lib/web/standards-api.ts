import 'server-only';
import { createHash } from 'node:crypto';
import { fromInstant } from '@/lib/core/calendar-date';
import { systemClock } from '@/lib/core/clock';
import { isLocale, type Locale, localeFromAcceptLanguage } from '@/lib/core/locale';
import { err, ok, type Result } from '@/lib/core/result';
import type { Problem } from '@/lib/standards/problem';
import { PORTFOLIO_BYTES_MAX } from '@/lib/standards/published/answer-bytes';
import { describeProblem } from '@/lib/standards/say/problems';

/** What an address of the API was asked with. */
export interface Query<K extends string> {
  readonly locale: Locale;
  readonly values: Readonly<Partial<Record<K, string>>>;
}

const spokenHere = (request: Request): Locale =>
  localeFromAcceptLanguage(request.headers.get('accept-language'));

/** The day it is for somebody who gives none. */
export const todayAnywhere = () => fromInstant(systemClock.now(), 'UTC');

/**
 * Reads the query strictly: a key that is not known, or one given twice, is refused with its name.
 * The language is `lang`, else what the sender accepts.
 */
export function readQuery<K extends string>(
  request: Request,
  keys: readonly K[],
): Result<Query<K>, Response> {
  const asked = [...new URL(request.url).searchParams];
  const problems = asked.flatMap(([key, value], at): readonly Problem[] => {
    if (asked.findIndex(([other]) => other === key) < at) return [{ path: key, code: 'twice' }];
    if (key === 'lang' && !isLocale(value))
      return [{ path: key, code: 'one_of', values: { values: 'en, es' } }];
    return key === 'lang' || (keys as readonly string[]).includes(key)
      ? []
      : [{ path: key, code: 'unknown_key' }];
  });
  const values = Object.fromEntries(asked) as Partial<Record<K | 'lang', string>>;
  const locale = isLocale(values.lang) ? values.lang : spokenHere(request);
  return problems.length > 0 ? err(refuse(400, problems, locale)) : ok({ locale, values });
}

const inWords = (locale: Locale) => ({ 'Content-Language': locale, Vary: 'Accept-Language' });

/** An answer in a language, kept by nobody. */
export const answerJson = (
  status: number,
  body: object,
  locale: Locale,
  more: Readonly<Record<string, string>> = {},
): Response =>
  Response.json(body, {
    status,
    headers: { 'Cache-Control': 'no-store', ...inWords(locale), ...more },
  });

/** A refusal: the list of what is wrong, each with its place, as the command line gives it. */
export const refuse = (
  status: number,
  problems: readonly Problem[],
  locale: Locale,
  more: Readonly<Record<string, string>> = {},
): Response =>
  answerJson(
    status,
    problems.map((problem) => describeProblem(problem, locale)),
    locale,
    more,
  );

/** An answer that is the same for everybody: kept for an hour by whoever likes, asked for anew by its tag. */
export function answerCached(request: Request, body: object, locale: Locale): Response {
  const text = JSON.stringify(body);
  const tag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
  const headers = { 'Cache-Control': 'public, max-age=3600', ETag: tag, ...inWords(locale) };
  const known = (request.headers.get('if-none-match') ?? '').split(',').map((each) => each.trim());
  if (known.some((each) => each === tag || each === `W/${tag}`))
    return new Response(null, { status: 304, headers });
  return new Response(text, {
    headers: { ...headers, 'Content-Type': 'application/json; charset=utf-8' },
  });
}

/** Whether a request says that it is JSON in the one encoding JSON has. */
export function saysJson(request: Request): boolean {
  const [kind = '', ...parameters] = (request.headers.get('content-type') ?? '')
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  const charset = parameters.find((each) => each.startsWith('charset='))?.slice('charset='.length);
  return kind === 'application/json' && (charset ?? 'utf-8').replaceAll('"', '') === 'utf-8';
}

/** The body, read no further than the first chunk past what a portfolio may weigh. */
export async function readBounded(request: Request): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.length;
    chunks.push(chunk);
    if (size > PORTFOLIO_BYTES_MAX) break;
  }
  return Buffer.concat(chunks);
}
