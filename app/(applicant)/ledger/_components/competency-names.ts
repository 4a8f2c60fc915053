import { formatList } from '@/lib/platform/format';
import { getLocale } from '@/lib/platform/words';
import { publishedRulebook } from '@/lib/web/known-standards';

/** The names of some competencies as one list. */
export async function competencyNames(ids: readonly string[]): Promise<string> {
  const locale = await getLocale();
  const { editions } = await publishedRulebook();
  const all = editions.flatMap((edition) => edition.competencies);
  const names = new Map(all.map(({ id, name }) => [id, name[locale]]));
  return formatList(
    locale,
    ids.map((id) => names.get(id) ?? id),
  );
}
