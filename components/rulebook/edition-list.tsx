import { Table } from '@/components/ui/table';
import { fromInstant } from '@/lib/core/calendar-date';
import { formatDate } from '@/lib/platform/format';
import { getLocale, getTranslations } from '@/lib/platform/words';
import { editionTitle } from '@/lib/rulebook/labels';
import type { Publication, Rulebook } from '@/lib/rulebook/model';

/** Every published edition, the newest first, with the way to read it and what it changed. */
export async function EditionList(props: { readonly book: Rulebook; readonly today: string }) {
  const { book, today } = props;
  const t = await getTranslations('rulebook.pages');
  const locale = await getLocale();
  const day = (text: string) => formatDate(locale, text, 'short');
  const told = (publication: Publication | undefined): string =>
    publication?.by
      ? t('byOn', { name: publication.by, day: day(fromInstant(publication.at, 'UTC')) })
      : t('ships');
  const state = (from: string, until: string | null) => {
    if (from > today) return { tone: 'wait', text: t('toCome') } as const;
    return until === null || today <= until
      ? ({ tone: 'good', text: t('inForce') } as const)
      : ({ tone: 'none', text: t('past') } as const);
  };
  return (
    <Table
      caption={t('editions')}
      columns={[
        { key: 'name', header: t('edition'), heading: true },
        { key: 'days', header: t('from') },
        { key: 'state', header: t('state') },
        { key: 'published', header: t('publishedBy') },
        { key: 'changes', header: t('changes') },
      ]}
      rows={book.editions.toReversed().map(({ id, from, until }, at) => {
        const before = book.editions.at(-at - 2);
        return {
          id,
          cells: {
            name: { href: `/${locale}/standards/${id}`, text: editionTitle(id) },
            days: until
              ? t('range', { from: day(from), until: day(until) })
              : t('rangeOpen', { from: day(from) }),
            state: state(from, until),
            published: told(book.publications.get(id)),
            changes: before
              ? {
                  href: `/${locale}/standards/${id}?against=${before.id}`,
                  text: t('changesSince', { edition: editionTitle(before.id) }),
                }
              : null,
          },
        };
      })}
    />
  );
}
