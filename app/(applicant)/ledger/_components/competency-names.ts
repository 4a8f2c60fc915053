import { formatList } from '@/lib/platform/format';
import { getLocale } from '@/lib/platform/words';
import { editions } from '@/lib/standards/editions/registry';

/** The names of some competencies as one list. */
export async function competencyNames(ids: readonly string[]): Promise<string> {
  const locale = await getLocale();
  const all = editions.flatMap((edition) => edition.competencies);
  const names = new Map(all.map(({ id, name }) => [id, name[locale]]));
  return formatList(
    locale,
    ids.map((id) => names.get(id) ?? id),
  );
}
