import { categoryWords } from '@/components/credentials/category-words';
import { EmptyState } from '@/components/ui/empty-state';
import { Table } from '@/components/ui/table';
import type { Locale } from '@/lib/core/locale';
import type { RegisterEntry } from '@/lib/credentials/model';
import { formatCredentialNumber } from '@/lib/credentials/number';
import {
  REGISTER_LAST_PAGE,
  type RegisterPage,
  type RegisterSearch,
} from '@/lib/credentials/queries/public';
import { formatDate } from '@/lib/platform/format';
import { instantInWords } from '@/lib/platform/translator';
import { getTranslations } from '@/lib/platform/words';
import { daysShown } from '@/lib/standards/editions/terms-under';
import { publicCategoryNames, publicSettings } from '@/lib/web/category-names';

interface RegisterRowsProps {
  readonly search: RegisterSearch;
  readonly found: RegisterPage;
  readonly locale: Locale;
}

const hrefOf = ({ name, category, association }: RegisterSearch, locale: Locale, page: number) => {
  const query = new URLSearchParams({ name, category, association, page: String(page) });
  return `/${locale}/register?${query.toString()}`;
};

/** What the search found, with the moment it was looked at. */
export async function RegisterRows({ search, found, locale }: RegisterRowsProps) {
  const t = await getTranslations('verify');
  const called = await publicCategoryNames();
  const says = await publicSettings();
  const shows = ({ associationCode }: RegisterEntry, day: 'since' | 'until') =>
    daysShown(says(associationCode)).includes(day);
  if (found.rows.length === 0)
    return <EmptyState title={t('register.noneTitle')}>{t('register.none')}</EmptyState>;
  const last = search.page >= REGISTER_LAST_PAGE;
  return (
    <>
      <Table
        caption={t('register.caption')}
        columns={[
          { key: 'name', header: t('facts.name'), heading: true },
          { key: 'category', header: t('facts.category') },
          { key: 'association', header: t('facts.association') },
          ...(found.rows.some((row) => shows(row, 'since'))
            ? [{ key: 'since', header: t('facts.since') }]
            : []),
          { key: 'until', header: t('facts.until') },
        ]}
        rows={found.rows.map((row) => ({
          id: row.number,
          cells: {
            name: (
              <a href={`/${locale}/verify/${formatCredentialNumber(row.number)}`}>
                {row.holderName}
              </a>
            ),
            category: categoryWords(row, called(row), locale, t('emerging')),
            association: row.associationName,
            since: shows(row, 'since') ? formatDate(locale, row.issuedOn, 'short') : '',
            until: shows(row, 'until') ? formatDate(locale, row.validUntil, 'short') : '',
          },
        }))}
      />
      <nav aria-label={t('register.pages')} className="links-row mt-6">
        {search.page > 1 ? (
          <a className="py-2" rel="prev nofollow" href={hrefOf(search, locale, search.page - 1)}>
            ← {t('register.previous')}
          </a>
        ) : null}
        {found.more && !last ? (
          <a className="py-2" rel="next nofollow" href={hrefOf(search, locale, search.page + 1)}>
            {t('register.next')} →
          </a>
        ) : null}
      </nav>
      {last ? <p className="quiet">{t('register.narrow')}</p> : null}
      <p className="small quiet mt-4">
        {t('lookedAt', { when: instantInWords(found.at.toISOString(), 'UTC', locale) })}
      </p>
    </>
  );
}
