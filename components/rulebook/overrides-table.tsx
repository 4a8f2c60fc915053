import { Table } from '@/components/ui/table';
import { getTranslations } from '@/lib/platform/words';
import { kindOf, scopedPart } from '@/lib/rulebook/rules/override-kinds';
import { standardOfKey } from '@/lib/rulebook/rules/override-standard';
import { overrideText } from '@/lib/rulebook/rules/override-text';
import type { Edition } from '@/lib/standards/editions/edition';
import type { OverrideKey, Overrides } from '@/lib/standards/overrides';
import { valueWords } from './value-words';

/** Words for the keys an association may set, and their values. */
export async function overrideWords() {
  const t = await getTranslations('rulebook.keys');
  const overlay = await getTranslations('rulebook.overlay');
  const words = await valueWords();
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
  const value = (key: OverrideKey, set: unknown): string => {
    if (set === undefined) return '';
    if (set === null) return words.value(set);
    const { kind } = kindOf(key);
    if (kind === 'hours') return pages('glance.hours', { amount: overrideText(key, set) });
    if (kind === 'amounts') return each(set as object, (cents) => String(Number(cents) / 100));
    if (kind === 'names') return each(set as object, words.value);
    return words.value(set);
  };
  return { name, value };
}

interface OverridesTableProps {
  readonly caption: string;
  readonly overrides: Overrides;
  readonly edition: Edition;
  /** Where a setting is changed. */
  readonly href?: (key: OverrideKey) => string;
}

/** What an association sets beside what the standard says. */
export async function OverridesTable({ caption, overrides, edition, href }: OverridesTableProps) {
  const t = await getTranslations('rulebook.overlay');
  const words = await overrideWords();
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
