import Link from 'next/link';
import { categoryWords } from '@/components/credentials/category-words';
import { StatusTag } from '@/components/credentials/status-tag';
import { Table } from '@/components/ui/table';
import { formatCredentialNumber } from '@/lib/credentials/number';
import type { DeskLine } from '@/lib/credentials/queries/held';
import { formatDate } from '@/lib/platform/format';
import { getTranslations } from '@/lib/platform/words';
import { categoryNames } from '@/lib/web/category-names';
import { currentLocale } from '@/lib/web/i18n/locale';

interface DeskTableProps {
  readonly rows: readonly DeskLine[];
  readonly total: number;
}

/** A page of the association's credentials. */
export async function DeskTable({ rows, total }: DeskTableProps) {
  const t = await getTranslations('credentials');
  const locale = await currentLocale();
  const called = await categoryNames();
  return (
    <Table
      caption={t('desk.caption', { total })}
      captionVisible
      columns={[
        { key: 'name', header: t('facts.name'), heading: true },
        { key: 'number', header: t('facts.number') },
        { key: 'category', header: t('facts.category') },
        { key: 'until', header: t('facts.until') },
        { key: 'state', header: t('facts.state'), bare: true },
      ]}
      rows={rows.map(({ credential: row, answer }) => ({
        id: row.id,
        cells: {
          name: (
            <Link href={`/credentials-desk/${row.id}`} prefetch={false}>
              {row.holderName}
            </Link>
          ),
          number: formatCredentialNumber(row.number),
          category: categoryWords(row, called(row), locale, t('emerging')),
          until: formatDate(locale, row.validUntil, 'short'),
          state: <StatusTag state={answer} />,
        },
      }))}
    />
  );
}
