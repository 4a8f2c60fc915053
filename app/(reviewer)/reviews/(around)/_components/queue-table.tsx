import Link from 'next/link';
import { Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { formatDate } from '@/lib/platform/format';
import { getLocale, getTranslations } from '@/lib/platform/words';
import type { QueueRow } from '@/lib/reviews/queries/queue';
import { deskCategoryNames } from '@/lib/web/category-names';

const tones = { assigned: 'wait', submitted: 'good', recused: 'none', withdrawn: 'none' } as const;

/** A reviewer's tasks, one a row, each leading to its reading. */
export async function QueueTable({ rows }: { readonly rows: readonly QueueRow[] }) {
  const t = await getTranslations('reviews.queue');
  const locale = await getLocale();
  const called = await deskCategoryNames();
  return (
    <Table
      caption={t('title')}
      columns={[
        { key: 'who', header: t('application'), heading: true },
        { key: 'category', header: t('category') },
        { key: 'round', header: t('round'), numeric: true },
        { key: 'due', header: t('due') },
        { key: 'state', header: t('state') },
      ]}
      rows={rows.map((row) => ({
        id: row.id,
        cells: {
          who:
            row.state === 'recused' ? (
              `${row.reference} · ${row.applicantName}`
            ) : (
              <Link href={`/reviews/${row.id}`} prefetch={false}>
                {row.reference} · {row.applicantName}
              </Link>
            ),
          category: called(row.category)[locale],
          round: String(row.round),
          due: formatDate(locale, row.dueOn, 'short'),
          state: (
            <>
              <Tag tone={tones[row.state]}>{t(`states.${row.state}`)}</Tag>
              {row.state === 'assigned' && row.judged > 0 ? (
                <p className="why">{t('judged', { count: row.judged })}</p>
              ) : null}
            </>
          ),
        },
      }))}
    />
  );
}
