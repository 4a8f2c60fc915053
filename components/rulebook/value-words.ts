import { isCalendarDate } from '@/lib/core/calendar-date';
import { formatDate } from '@/lib/platform/format';
import { getLocale, getTranslations } from '@/lib/platform/words';
import { categoryOf } from '@/lib/standards/categories';
import { type CategoryFamily, categoryCodes, categoryFamilies } from '@/lib/standards/model';

const family = (code: string): CategoryFamily | undefined =>
  categoryFamilies.find((each) => each === code);

/** Words for the paths and values of an edition, in the reader's language. */
export async function valueWords() {
  const t = await getTranslations('rulebook');
  const locale = await getLocale();
  const has = (key: string): boolean => t.has(key as never);
  const one = (value: unknown): string => {
    if (value === undefined) return t('pages.missing');
    if (value === null) return t('words.none');
    if (typeof value === 'boolean') return t(value ? 'words.yes' : 'words.no');
    if (Array.isArray(value))
      return value.length === 0 ? t('words.none') : value.map(one).join(', ');
    if (typeof value === 'object') return Object.values(value).map(one).join(' · ');
    const text = String(value);
    if (isCalendarDate(text)) return formatDate(locale, text, 'short');
    return has(`words.${text}`) ? t(`words.${text}`) : text;
  };
  const part = (section: string): string => {
    const code = section.replace('categories.', '');
    const of = family(code);
    if (!of) return has(`pages.${section}`) ? t(`pages.${section}`) : section;
    const known = categoryCodes.find((each) => categoryOf(each).family === of);
    return known ? `${code} · ${categoryOf(known).name[locale]}` : code;
  };
  const label = (path: string): string => {
    const bare = path.replace(/^(?:categories\.[^.]+|common)\./u, '').replaceAll('.', '_');
    if (has(`values.${bare}`)) return t(`values.${bare}`);
    const [first = ''] = bare.split('_');
    const rest = bare.slice(first.length + 1).replaceAll('_', ' ');
    return has(`values.${first}`) ? `${t(`values.${first}`)}: ${rest}` : bare.replaceAll('_', ' ');
  };
  /** A value with the part it stands in, for tables that go through a whole edition. */
  const place = (path: string): string => {
    const [head = '', code = ''] = path.split('.');
    const inCategory = head === 'categories' ? `${code} · ` : '';
    return `${inCategory}${label(path)}`;
  };
  return { value: one, part, label, place };
}
export type ValueWords = Awaited<ReturnType<typeof valueWords>>;
