import { isCalendarDate } from '@/lib/core/calendar-date';
import type { Locale } from '@/lib/core/locale';
import { formatDate, formatMoney } from '@/lib/platform/format';
import { getLocale, getTranslations } from '@/lib/platform/words';
import { categoryOf } from '@/lib/standards/categories';
import { competencyDomains, domainNames } from '@/lib/standards/editions/competency';
import type { Edition } from '@/lib/standards/editions/edition';
import { allCategoryCodes, type CategoryFamily, categoryFamilies } from '@/lib/standards/model';
import { requirementIds } from '@/lib/standards/requirements';
import { requirementName } from '@/lib/standards/say/say';

const family = (code: string): CategoryFamily | undefined =>
  categoryFamilies.find((each) => each === code);

/** What a code is called where the standards themselves name it. */
const standardName = (code: string, locale: Locale): string | undefined => {
  const domain = competencyDomains.find((each) => each === code);
  if (domain) return domainNames[domain][locale];
  const requirement = requirementIds.find((each) => each === code);
  return requirement && requirementName(requirement, locale);
};

const ROW = /^(?<list>providers|competencies|replaced)\.(?<key>[^.]+)/u;
const MONTH_DAY = /^\d{2}-\d{2}$/u;
const SLOT = /\.slots\.(?<key>[^.]+)/u;

/** A path without the names of rows and categories: what its label is found by. */
const labelKey = (path: string): string =>
  path
    .replace(/^(?:categories\.[^.]+|common)\./u, '')
    .replace(ROW, '$<list>')
    .replace(/^tracks\.[^.]+/u, 'tracks')
    .replace(/^slots\.[^.]+/u, 'slots')
    .replaceAll('.', '_');

// Parts whose values do not say by themselves what they are about.
const namedParts: readonly string[] = ['renewal', 'exam', 'review'];

// Fees of an edition are the Alliance's, which asks for them in its own currency.
const ALLIANCE_CURRENCY = 'USD';

/** Words for the paths and values of editions, in the reader's language. */
export async function valueWords(editions: readonly Edition[] = []) {
  const t = await getTranslations('rulebook');
  const locale = await getLocale();
  const has = (key: string): boolean => t.has(key as never);
  const competencies = new Map(
    editions.flatMap((edition) => edition.competencies.map(({ id, name }) => [id, name[locale]])),
  );
  /** A category, or a family of them on both tracks, with its code before its name. */
  const categoryName = (code: string): string | undefined => {
    if (family(code)) return `${code} · ${t(`families.${code}` as never)}`;
    const known = allCategoryCodes.find((each) => each === code);
    return known && `${code} · ${categoryOf(known).name[locale]}`;
  };
  const one = (value: unknown): string => {
    if (value === undefined) return t('pages.missing');
    if (value === null) return t('words.none');
    if (typeof value === 'boolean') return t(value ? 'words.yes' : 'words.no');
    if (Array.isArray(value))
      return value.length === 0 ? t('words.none') : value.map(one).join(', ');
    if (typeof value === 'object') return Object.values(value).map(one).join(' · ');
    const text = String(value);
    if (isCalendarDate(text)) return formatDate(locale, text, 'short');
    if (MONTH_DAY.test(text)) return formatDate(locale, `2000-${text}`, 'everyYear');
    return standardName(text, locale) ?? (has(`words.${text}`) ? t(`words.${text}`) : text);
  };
  /** A value by its path: what is money shows its currency. */
  const valueAt = (path: string, value: unknown): string =>
    path.endsWith('feeCents') && typeof value === 'number'
      ? formatMoney(locale, { cents: value, currency: ALLIANCE_CURRENCY })
      : one(value);
  /** One thing to choose, a category with its whole name. */
  const choice = (code: string): string => {
    if (has(`words.${code}`)) return t(`words.${code}`);
    return categoryName(code) ?? one(code);
  };
  /** The row of a list that a path goes through: from a day, a category, or by its own name. */
  const row = (path: string): string | null => {
    const { list, key = '' } = ROW.exec(path)?.groups ?? {};
    if (list === 'providers' && isCalendarDate(key))
      return t('pages.rangeOpen', { from: one(key) });
    if (list === 'competencies') return competencies.get(key) ?? key;
    if (list) return /^\d+$/u.test(key) ? null : key;
    const slot = SLOT.exec(path)?.groups?.key ?? '';
    return has(`words.${slot}`) ? t(`words.${slot}`) : null;
  };
  const part = (section: string): string => {
    const code = section.replace('categories.', '');
    if (family(code)) return categoryName(code) ?? code;
    if (section.startsWith('categories.')) return place(section);
    const { list } = ROW.exec(section)?.groups ?? {};
    const name = list ?? section;
    const said = has(`pages.${name}`) ? t(`pages.${name}`) : name;
    return [said, list && row(section)].filter(Boolean).join(' · ');
  };
  const label = (path: string): string => {
    const key = labelKey(path);
    if (/^tracks\.[^.]+$/u.test(path)) return choice(path.slice('tracks.'.length));
    if (has(`values.${key}`)) return t(`values.${key}`);
    const [first = ''] = key.split('_');
    const rest = key.slice(first.length + 1).replaceAll('_', ' ');
    return has(`values.${first}`) ? `${t(`values.${first}`)}: ${rest}` : key.replaceAll('_', ' ');
  };
  /** A value within its part: its row, where it stands in one, and its label. */
  const line = (path: string): string => [row(path), label(path)].filter(Boolean).join(' · ');
  const within = (head: string, code: string): string | null => {
    if (head === 'categories' || head === 'tracks') return code;
    return namedParts.includes(head) ? t(`pages.${head}` as never) : null;
  };
  /** A value with the part it stands in, for tables that go through a whole edition. */
  const place = (path: string): string => {
    const [head = '', code = ''] = path.split('.');
    return [within(head, code), line(path)].filter(Boolean).join(' · ');
  };
  return { value: one, valueAt, choice, part, label, line, place };
}
export type ValueWords = Awaited<ReturnType<typeof valueWords>>;
