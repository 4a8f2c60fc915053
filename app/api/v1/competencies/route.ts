import { listCompetencies } from '@/lib/standards/published/listings';
import { knownStandards } from '@/lib/web/known-standards';
import { answerCached, readQuery, refuse, todayAnywhere } from '@/lib/web/standards-api';

/** The competencies of an edition with the ids a portfolio names them by, for anybody. */
export async function GET(request: Request): Promise<Response> {
  const query = readQuery(request, ['edition']);
  if (!query.ok) return query.error;
  const { locale, values } = query.value;
  const asked = { edition: values.edition ?? null, today: todayAnywhere() };
  const list = listCompetencies(await knownStandards(), asked, locale);
  if (!list) return refuse(404, [{ path: 'edition', code: 'unknown_edition' }], locale);
  return answerCached(request, list, locale);
}
