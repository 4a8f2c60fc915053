import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { EmptyState } from '@/components/ui/empty-state';
import { PageTitle } from '@/components/ui/page-title';
import { getAssociationsToApply, getChoice } from '@/lib/applications/queries';
import { withScope } from '@/lib/platform/db/with-scope';
import { getLocale, getTranslations } from '@/lib/platform/words';
import { requirePerson } from '@/lib/web/visitor';
import { ApplyForm } from './_components/apply-form';
import { WhereToApply } from './_components/where-to-apply';

interface Props {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('applications.apply'))('title') };
}

export default async function ApplyPage({ searchParams }: Props) {
  const { ctx } = await requirePerson();
  const { association: slug, home } = await searchParams;
  const locale = await getLocale();
  const t = await getTranslations('applications.apply');
  const and = new Intl.ListFormat(locale, { type: 'disjunction' });
  if (typeof slug === 'string') {
    const choice = await withScope(ctx, (tx) => getChoice(ctx, tx, slug, locale));
    if (!choice) notFound();
    return <ApplyForm choice={choice} />;
  }
  const { associations, network } = await withScope(ctx, (tx) => getAssociationsToApply(ctx, tx));
  return (
    <div className="stack">
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      <p className="measure">{t('residence')}</p>
      {associations.length === 0 ? (
        <EmptyState title={t('none')}>{t('noneWhy')}</EmptyState>
      ) : (
        <>
          <WhereToApply {...{ associations, network, home }} />
          <ul className="rows">
            {associations.map((each) => (
              <li key={each.id}>
                <Link href={`/apply?association=${each.slug}`} prefetch={false}>
                  {each.name}
                </Link>
                <p className="why">
                  {t('offers', { count: each.categories.length })}
                  {each.areas.length > 0
                    ? `, ${t('where.serves', { areas: and.format(each.areas) })}`
                    : null}
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
