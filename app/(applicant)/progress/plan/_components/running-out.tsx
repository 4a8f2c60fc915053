import { Table } from '@/components/ui/table';
import { formatDate } from '@/lib/platform/format';
import { getLocale, getTranslations } from '@/lib/platform/words';
import type { AgingOut } from '@/lib/standards/evaluate/outlook';

const MOST = 12;

/** Entries of one month and one cause together: a log of weekly sessions would fill pages. */
function byMonth(agesOut: readonly AgingOut[]) {
  const groups = new Map<string, AgingOut[]>();
  for (const each of agesOut) {
    const key = `${each.on.slice(0, 7)} ${each.because}`;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups];
}

/** What counts today and runs out, and from which day on. */
export async function RunningOut({ agesOut }: { readonly agesOut: readonly AgingOut[] }) {
  const t = await getTranslations('plan');
  const locale = await getLocale();
  const groups = byMonth(agesOut).slice(0, MOST);
  if (groups.length === 0) return <p>{t('nothingRunsOut')}</p>;
  return (
    <Table
      caption={t('runsOut')}
      columns={[
        { key: 'on', header: t('column.on'), heading: true },
        { key: 'what', header: t('column.what') },
      ]}
      rows={groups.map(([key, [first, ...rest]]) => ({
        id: key,
        cells: {
          on: first ? formatDate(locale, first.on, 'short') : '',
          what: first ? t(`because.${first.because}`, { count: rest.length + 1 }) : '',
        },
      }))}
    />
  );
}
