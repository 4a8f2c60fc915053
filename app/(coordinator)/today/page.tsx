import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { EmptyState } from '@/components/ui/empty-state';
import { PageTitle } from '@/components/ui/page-title';
import { withScope } from '@/lib/platform/db/with-scope';
import { getTranslations } from '@/lib/platform/words';
import { getWorklist } from '@/lib/reports/queries';
import { requireStaff } from '@/lib/web/visitor';
import { WorkTable } from './_components/work-table';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('desk.today'))('title') };
}

export default async function TodayPage() {
  const { ctx, at } = await requireStaff(['coordinator', 'admin']);
  const work = await withScope(ctx, (tx) => getWorklist(ctx, tx));
  if (!work) notFound();
  const t = await getTranslations('desk.today');
  return (
    <div className="stack">
      <PageTitle eyebrow={at.name} lead={t('moving', work.moving)}>
        {t('things', { count: work.items.length })}
      </PageTitle>
      {work.items.length === 0 ? (
        <EmptyState title={t('nothing')}>{t('nothingWhy')}</EmptyState>
      ) : (
        <WorkTable work={work} />
      )}
    </div>
  );
}
