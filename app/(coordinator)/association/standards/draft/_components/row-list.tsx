import { valueWords } from '@/components/rulebook/value-words';
import { LinkButton } from '@/components/ui/button';
import { Table } from '@/components/ui/table';
import { getTranslations } from '@/lib/platform/words';
import { NEW, type RowsField, valuesUnder } from '@/lib/rulebook/rules/edition-fields';
import { partHref } from './part-href';

// What tells one row from another at a glance.
const told: Readonly<Record<string, readonly string[]>> = {
  providers: ['from', 'until'],
  competencies: ['name.en', 'name.es', 'domain', 'families'],
};

/** The rows of a long list, each with a screen of its own, and the way to add one. */
export async function RowList({ field }: { readonly field: RowsField }) {
  const t = await getTranslations('rulebook.keep');
  const words = await valueWords();
  const { path, rows } = field;
  const names = told[path] ?? [];
  return (
    <div className="stack">
      <div className="actions">
        <LinkButton look="second" href={partHref(`${path}.${NEW}`)}>
          {t('addOne')}
        </LinkButton>
      </div>
      <Table
        caption={words.part(path)}
        columns={names.map((name, at) => ({
          key: name,
          header: words.label(`${path}.${NEW}.${name}`),
          ...(at === 0 ? { heading: true } : {}),
        }))}
        rows={rows.map(([key, row]) => {
          const values = valuesUnder(row);
          const text = (name: string): string => {
            const found = values.find((each) => each.path === `${row.path}.${name}`)?.text ?? '';
            return [found].flat().map(words.value).join(', ');
          };
          const cells = names.map((name, at) => [
            name,
            at === 0 ? { href: partHref(row.path), text: text(name) } : text(name),
          ]);
          return { id: key, cells: Object.fromEntries(cells) };
        })}
      />
    </div>
  );
}
