import { Table } from '@/components/ui/table';
import type { Money } from '@/lib/core/money';
import { formatMoney } from '@/lib/platform/format';
import { getLocale, getTranslations } from '@/lib/platform/words';
import { kindOf, scopedPart } from '@/lib/rulebook/rules/override-kinds';
import { standardOfKey } from '@/lib/rulebook/rules/override-standard';
import { overrideText } from '@/lib/rulebook/rules/override-text';
import type { Edition } from '@/lib/standards/editions/edition';
import type { OverrideKey, Overrides } from '@/lib/standards/overrides';
import { valueWords } from './value-words';

/** What the values of an association are read by. */
export interface Around {
  readonly currency: Money['currency'];
  /** What associations are called, by their codes. */
  readonly places: ReadonlyMap<string, string>;
}

/** Words for the keys an association may set, and their values; fees in the currency it asks for them. */
export async function overrideWords({ currency, places }: Around) {
  const t = await getTranslations('rulebook.keys');
  const overlay = await getTranslations('rulebook.overlay');
  const words = await valueWords();
  const locale = await getLocale();
  const name = (key: OverrideKey): string => {
    const scoped = scopedPart(key);
    const said = t((scoped?.part ?? key).replaceAll('.', '_') as never);
    return scoped ? `${scoped.scope} · ${said}` : said;
  };
  const pages = await getTranslations('rulebook.pages');
  const scope = (code: string): string => (code === 'all' ? overlay('everyCategory') : code);
  /** Several, each before its category: `IFS 30.5; IMHS 60`. */
  const each = (set: object, said: (part: unknown) => string): string =>
    Object.entries(set)
      .map(([code, part]) => `${scope(code)} ${said(part)}`)
      .join('; ');
  const money = (cents: unknown): string => formatMoney(locale, { cents: Number(cents), currency });
  const value = (key: OverrideKey, set: unknown): string => {
    if (set === undefined) return '';
    if (set === null) return words.value(set);
    const { kind } = kindOf(key);
    if (kind === 'hours') return pages('glance.hours', { amount: overrideText(key, set) });
    if (kind === 'amounts') return each(set as object, money);
    if (kind === 'codes' && Array.isArray(set) && set.length > 0)
      return set.map((code) => places.get(String(code)) ?? code).join(', ');
    if (kind === 'names') return each(set as object, words.value);
    return words.value(set);
  };
  return { name, value };
}

interface OverridesTableProps extends Around {
  readonly caption: string;
  readonly overrides: Overrides;
  readonly edition: Edition;
  /** Where a setting is changed. */
  readonly href?: (key: OverrideKey) => string;
}

/** What an association sets beside what the standard says. */
export async function OverridesTable(props: OverridesTableProps) {
  const { caption, overrides, edition, href } = props;
  const t = await getTranslations('rulebook.overlay');
  const words = await overrideWords(props);
  const keys = Object.keys(overrides) as OverrideKey[];
  return (
    <Table
      caption={caption}
      columns={[
        { key: 'setting', header: t('setting'), heading: true },
        { key: 'ours', header: t('ours') },
        { key: 'standard', header: t('standard') },
      ]}
      rows={keys.map((key) => ({
        id: key,
        cells: {
          setting: href ? { href: href(key), text: words.name(key) } : words.name(key),
          ours: words.value(key, overrides[key]),
          standard: words.value(key, standardOfKey(edition, key)) || t('standardSilent'),
        },
      }))}
    />
  );
}
