import { listEditions } from '@/lib/standards/published/listings';
import { knownStandards } from '@/lib/web/known-standards';
import { answerCached, readQuery, todayAnywhere } from '@/lib/web/standards-api';

/** Every published edition with its days and categories, for anybody. */
export async function GET(request: Request): Promise<Response> {
  const query = readQuery(request, []);
  if (!query.ok) return query.error;
  const { locale } = query.value;
  const list = listEditions((await knownStandards()).editions, todayAnywhere(), locale);
  return answerCached(request, list, locale);
}
