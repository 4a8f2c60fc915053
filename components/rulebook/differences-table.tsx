import { Table } from '@/components/ui/table';
import { getTranslations } from '@/lib/platform/words';
import { editionTitle } from '@/lib/rulebook/labels';
import { differences } from '@/lib/standards/editions/differences';
import type { Edition } from '@/lib/standards/editions/edition';
import { SourceLinks } from './source-links';
import { valueWords } from './value-words';

const ownNames = new Set(['id', 'from', 'until']);

/** What one edition changes against another, value by value. */
export async function DifferencesTable(props: {
  readonly before: Edition;
  readonly after: Edition;
}) {
  const { before, after } = props;
  const t = await getTranslations('rulebook.pages');
  const words = await valueWords([after, before]);
  const rows = differences(before, after).filter(({ path }) => !ownNames.has(path));
  const caption = t('changesFrom', {
    edition: editionTitle(after.id),
    before: editionTitle(before.id),
  });
  if (rows.length === 0) return <p>{t('noChanges')}</p>;
  return (
    <Table
      caption={caption}
      captionVisible
      columns={[
        { key: 'what', header: t('what'), heading: true },
        { key: 'before', header: editionTitle(before.id) },
        { key: 'after', header: editionTitle(after.id) },
        { key: 'source', header: t('source') },
      ]}
      rows={rows.map((row) => ({
        id: row.path,
        cells: {
          what: words.place(row.path),
          before: words.valueAt(row.path, row.before),
          after: words.valueAt(row.path, row.after),
          source: (
            <SourceLinks keys={row.sources} sources={{ ...before.sources, ...after.sources }} />
          ),
        },
      }))}
    />
  );
}
