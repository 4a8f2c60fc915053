import Link from 'next/link';
import { StateTag } from '@/components/applications/state-tag';
import { Table } from '@/components/ui/table';
import { formatDate, formatInstantDate } from '@/lib/platform/format';
import { getLocale, getTranslations } from '@/lib/platform/words';
import type { DeskList } from '@/lib/reports/queries';
import { turnIn } from '@/lib/reports/rules';
import { deskCategoryNames } from '@/lib/web/category-names';

/** Applications with who must act, the longest waiting first. */
export async function DeskTable({ list }: { readonly list: DeskList }) {
  const t = await getTranslations('desk.list');
  const locale = await getLocale();
  const called = await deskCategoryNames();
  const { timeZone } = list;
  return (
    <Table
      caption={t('title')}
      columns={[
        { key: 'name', header: t('column.name'), heading: true },
        { key: 'category', header: t('column.category') },
        { key: 'state', header: t('column.state') },
        { key: 'turn', header: t('column.turn') },
        { key: 'since', header: t('column.since') },
      ]}
      rows={list.rows.map((row) => {
        const turn = turnIn(row, timeZone);
        const by = turn.by ? formatDate(locale, turn.by, 'short') : 'none';
        return {
          id: row.id,
          cells: {
            name: (
              <>
                <Link href={`/applications/${row.id}`} prefetch={false}>
                  {row.applicantName}
                </Link>
                <span className="why block font-normal">{row.reference}</span>
              </>
            ),
            category: called(row.category)[locale],
            state: <StateTag state={row.state} />,
            turn: t('turn', { who: t(`actor.${turn.who}`), by }),
            since: formatInstantDate(locale, turn.since, timeZone, 'short'),
          },
        };
      })}
    />
  );
}
