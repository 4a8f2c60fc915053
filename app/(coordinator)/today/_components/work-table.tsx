import Link from 'next/link';
import { Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { type CalendarDate, dayNumber } from '@/lib/core/calendar-date';
import { formatInstantDate } from '@/lib/platform/format';
import { getLocale, getTranslations } from '@/lib/platform/words';
import type { WorkItem } from '@/lib/reports/model';
import type { Worklist } from '@/lib/reports/queries';
import { deskCategoryNames } from '@/lib/web/category-names';

const placeOf = ({ kind, about }: WorkItem): string => {
  if (!about) return '/providers';
  const file = `/applications/${about.id}`;
  switch (kind) {
    case 'needs_reviewers':
    case 'reviews_late':
      return `${file}/reviews`;
    case 'ready_to_decide':
    case 'letter_to_send':
      return `${file}/decide`;
    case 'request_stuck':
      return `/requests/${about.personId}`;
    default:
      return file;
  }
};

/** How far a promise is from today, in days: below nought it is late. */
async function Promised(props: { readonly by: CalendarDate; readonly today: CalendarDate }) {
  const t = await getTranslations('desk.today');
  const days = dayNumber(props.by) - dayNumber(props.today);
  if (days < 0) return <Tag tone="bad">{t('late', { days: -days })}</Tag>;
  const tone = days === 0 ? 'bad' : days === 1 ? 'wait' : 'none';
  return (
    <Tag tone={tone} plain={days > 1}>
      {t('in', { days })}
    </Tag>
  );
}

/** What waits, when it was promised, and what would be the next thing to do. */
export async function WorkTable({ work }: { readonly work: Worklist }) {
  const t = await getTranslations('desk.today');
  const locale = await getLocale();
  const called = await deskCategoryNames();
  const since = (at: Date) => formatInstantDate(locale, at, work.timeZone, 'short');
  return (
    <Table
      caption={t('title')}
      columns={[
        { key: 'what', header: t('column.what'), heading: true },
        { key: 'by', header: t('column.promised') },
        { key: 'next', header: t('column.suggested'), bare: true },
      ]}
      rows={work.items.map((item) => ({
        id: `${item.kind}-${item.about?.id ?? ''}-${item.since.getTime()}`,
        cells: {
          what: (
            <>
              <b>{t(`kind.${item.kind}`, { count: item.count })}</b>
              <span className="why block font-normal">
                {item.about
                  ? t('about', {
                      name: item.about.name,
                      reference: item.about.reference,
                      category: called(item.about.category)[locale],
                      since: since(item.since),
                    })
                  : t('aboutProviders', { since: since(item.since) })}
              </span>
            </>
          ),
          by: <Promised by={item.by} today={work.today} />,
          next: (
            <Link href={placeOf(item)} prefetch={false}>
              {t(`next.${item.kind}`)}
              <span className="sr-only"> {item.about?.reference}</span>
            </Link>
          ),
        },
      }))}
    />
  );
}
