import { Table } from '@/components/ui/table';
import { formatDate } from '@/lib/platform/format';
import { getLocale, getTranslations } from '@/lib/platform/words';
import type { AgingOut } from '@/lib/standards/evaluate/outlook';

const MOST = 12;

/**
 * Entries of one month and one cause together, and all sessions that leave the window one after the other:
 * a log of weekly sessions would fill pages.
 */
function byMonth(agesOut: readonly AgingOut[]) {
  const groups = new Map<string, AgingOut[]>();
  for (const each of agesOut) {
    const month = each.because === 'window' ? '' : each.on.slice(0, 7);
    const key = `${month} ${each.because}`;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups];
}

/** What counts today and runs out, and from which day on. */
export async function RunningOut({ agesOut }: { readonly agesOut: readonly AgingOut[] }) {
  const t = await getTranslations('plan');
  const locale = await getLocale();
  const day = (date: string) => formatDate(locale, date, 'short');
  const groups = byMonth(agesOut).slice(0, MOST);
  const said = (first: AgingOut, rest: readonly AgingOut[]): string => {
    const last = rest.at(-1)?.on ?? first.on;
    const key = first.because === 'window' && last > first.on ? 'windowUntil' : first.because;
    return t(`because.${key}`, { count: rest.length + 1, last: day(last) });
  };
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
          on: first ? day(first.on) : '',
          what: first ? said(first, rest) : '',
        },
      }))}
    />
  );
}
