import { shippedStandards } from '@/lib/standards/published/known-standards';
import { listEditions } from '@/lib/standards/published/listings';
import { answerCached, readQuery, todayAnywhere } from '@/lib/web/standards-api';

/** Every published edition with its days and categories, for anybody. */
export async function GET(request: Request): Promise<Response> {
  const query = readQuery(request, []);
  if (!query.ok) return query.error;
  const { locale } = query.value;
  const list = listEditions(shippedStandards.editions, todayAnywhere(), locale);
  return answerCached(request, list, locale);
}
