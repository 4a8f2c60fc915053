import 'server-only';
import { answerBytes } from '@/lib/standards/published/answer-bytes';
import type { KnownStandards } from '@/lib/standards/published/known-standards';
import { answerJson, readBounded, readQuery, refuse, saysJson } from './standards-api';

interface Means {
  /** Counts the question by its weight against its network; false where that has asked too much. */
  readonly mayAsk: (weight: number) => Promise<boolean>;
  readonly known: () => Promise<KnownStandards>;
}

const WEIGHT_BYTES = 16 * 1024;
const statusOf = { too_large: 413, unreadable: 400, refused: 422 } as const;

/** Answers what a portfolio is worth. Nothing of it is written down: it lives as long as the request. */
export async function answerEligibility(
  request: Request,
  { mayAsk, known }: Means,
): Promise<Response> {
  const query = readQuery(request, []);
  if (!query.ok) return query.error;
  const { locale } = query.value;
  const body = await readBounded(request);
  if (!(await mayAsk(Math.ceil((body.byteLength + 1) / WEIGHT_BYTES))))
    return refuse(429, [{ path: '', code: 'too_often' }], locale, { 'Retry-After': '900' });
  if (!saysJson(request)) return refuse(415, [{ path: '', code: 'not_called_json' }], locale);
  const answer = answerBytes(body, locale, await known());
  if (answer.ok) return answerJson(200, answer.value, locale);
  return answerJson(statusOf[answer.error.kind], answer.error.problems, locale);
}
