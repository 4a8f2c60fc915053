import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageTitle } from '@/components/ui/page-title';
import { getTrail } from '@/lib/audit/queries/trail';
import { readTrailFilter } from '@/lib/audit/schema';
import { withScope } from '@/lib/platform/db/with-scope';
import { getTranslations } from '@/lib/platform/words';
import { currentLocale } from '@/lib/web/i18n/locale';
import { type Search, searchText } from '@/lib/web/search';
import { requireStaff } from '@/lib/web/visitor';
import { AssociationTabs } from '../_components/association-tabs';
import { TrailFilters } from './_components/trail-filters';
import { TrailTable } from './_components/trail-table';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('audit'))('title') };
}

/** Everything that was done in the association's name, for its administrators. */
export default async function AuditPage({ searchParams }: { readonly searchParams: Search }) {
  const { ctx, at } = await requireStaff(['admin']);
  const [about, outcome, before] = await Promise.all(
    ['about', 'outcome', 'before'].map((name) => searchText(searchParams, name)),
  );
  const filter = readTrailFilter({ about, outcome, before });
  const trail = await withScope(ctx, (tx) => getTrail(ctx, tx, filter));
  if (!trail) notFound();
  const t = await getTranslations('audit');
  const query = (more: Record<string, string> = {}) =>
    new URLSearchParams({ about: filter.about, outcome: filter.outcome, ...more }).toString();
  return (
    <>
      <PageTitle
        eyebrow={at.name}
        lead={t('lead')}
        actions={
          <LinkButton href={`/association/audit/file?${query()}`} look="second" download>
            {t('file')}
          </LinkButton>
        }
      >
        {t('title')}
      </PageTitle>
      <AssociationTabs current="audit" />
      <TrailFilters filter={filter} />
      {trail.entries.length === 0 ? (
        <EmptyState title={t('emptyTitle')}>{t('empty')}</EmptyState>
      ) : (
        <TrailTable trail={trail} locale={await currentLocale()} />
      )}
      <nav className="links-row mt-6" aria-label={t('pages')}>
        {filter.before === null ? null : (
          <a href={`/association/audit?${query()}`}>{t('newest')}</a>
        )}
        {trail.next === null ? null : (
          <a href={`/association/audit?${query({ before: String(trail.next) })}`}>{t('older')}</a>
        )}
      </nav>
    </>
  );
}
