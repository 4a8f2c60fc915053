import { Table } from '@/components/ui/table';
import { getTranslations } from '@/lib/platform/words';
import { draftParts } from '@/lib/rulebook/rules/editing';
import { tableOf } from '@/lib/standards/editions/differences';
import type { Edition } from '@/lib/standards/editions/edition';
import { SourceLinks } from './source-links';
import { valueWords } from './value-words';

/** One edition as tables to unfold, part by part: each value with its pages and how sure the reading is. */
export async function EditionTables({ edition }: { readonly edition: Edition }) {
  const t = await getTranslations('rulebook.pages');
  const words = await valueWords([edition]);
  const rows = tableOf(edition);
  // Which categories there are is what the parts are; competencies have a table of their own.
  const parts = draftParts(edition).filter(
    (part) => !['categories', 'competencies'].includes(part),
  );
  const said = (path: string, value: unknown) =>
    Array.isArray(value) && value.length > 0
      ? value.map(words.choice).join(', ')
      : words.valueAt(path, value);
  return (
    <div className="stack-tight">
      <h2 className="text-lg">{t('glance.every')}</h2>
      {parts.map((section) => (
        <details key={section} id={section.replace('.', '-')}>
          <summary>{words.part(section)}</summary>
          <Table
            caption={words.part(section)}
            columns={[
              { key: 'what', header: t('what'), heading: true },
              { key: 'value', header: t('value') },
              { key: 'confidence', header: t('confidence') },
              { key: 'source', header: t('source') },
            ]}
            rows={rows
              .filter(({ path }) => path === section || path.startsWith(`${section}.`))
              .filter(({ path }) => !path.endsWith('.id'))
              .map((row) => ({
                id: row.path,
                cells: {
                  what: section === 'tracks' ? words.place(row.path) : words.line(row.path),
                  value: said(row.path, row.value),
                  confidence: row.confidence ? t(row.confidence) : '',
                  source: <SourceLinks keys={row.sources} sources={edition.sources} />,
                },
              }))}
          />
        </details>
      ))}
    </div>
  );
}
