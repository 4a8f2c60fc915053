import { Table } from '@/components/ui/table';
import { getTranslations } from '@/lib/platform/words';
import { sectionsOf } from '@/lib/rulebook/rules/editing';
import { tableOf } from '@/lib/standards/editions/differences';
import type { Edition } from '@/lib/standards/editions/edition';
import { SourceLinks } from './source-links';
import { valueWords } from './value-words';

/** One edition as tables to unfold, part by part: each value with its pages and how sure the reading is. */
export async function EditionTables({ edition }: { readonly edition: Edition }) {
  const t = await getTranslations('rulebook.pages');
  const words = await valueWords();
  const rows = tableOf(edition);
  return (
    <div className="stack-tight">
      <h2 className="text-lg">{t('glance.every')}</h2>
      {sectionsOf(edition).map((section) => (
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
                  what: words.line(row.path),
                  value: words.value(row.value),
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
