import type { Metadata } from 'next';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { PageTitle } from '@/components/ui/page-title';
import { withScope } from '@/lib/platform/db/with-scope';
import { getTranslations } from '@/lib/platform/words';
import { getReferences } from '@/lib/vouching/queries/references';
import { requirePerson } from '@/lib/web/visitor';
import { SlotCard } from './_components/slot-card';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('vouching.references'))('title') };
}

/** Who was asked for a reference and how far each is; never what it says. */
export default async function ReferencesPage() {
  const { ctx } = await requirePerson();
  const view = await withScope(ctx, (tx) => getReferences(ctx, tx));
  const t = await getTranslations('vouching.references');
  if (!view)
    return (
      <>
        <PageTitle>{t('title')}</PageTitle>
        <EmptyState title={t('noApplicationTitle')}>{t('noApplication')}</EmptyState>
      </>
    );
  const counted = view.slots.filter(
    ({ current }) => current?.state === 'completed' && current.uncounted === null,
  ).length;
  return (
    <>
      <PageTitle
        eyebrow={view.associationName}
        lead={t('lead', { counted, needed: view.slots.length })}
      >
        {t('title')}
      </PageTitle>
      <p className="prose mb-8">{t('confidential', { association: view.associationName })}</p>
      {view.mayAsk ? null : <Notice>{t('notNow')}</Notice>}
      <div className="stack">
        {view.slots.map((place) => (
          <SlotCard key={place.number} place={place} view={view} />
        ))}
      </div>
      <p className="prose mt-10 quiet">
        {t('help', { association: view.associationName, email: view.contactEmail })}
      </p>
    </>
  );
}
