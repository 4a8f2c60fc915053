import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageTitle } from '@/components/ui/page-title';
import { withScope } from '@/lib/platform/db/with-scope';
import { getTranslations } from '@/lib/platform/words';
import { answeredTask } from '@/lib/vouching/queries/open-task';
import { heldTask } from '@/lib/web/capability';

interface Props {
  readonly params: Promise<{ readonly id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('vouching.done'))('title') };
}

/** It has arrived. Nothing of what was sent is shown again. */
export default async function DonePage({ params }: Props) {
  const { id } = await params;
  const ctx = await heldTask();
  const answered = await withScope(ctx, (tx) => answeredTask(ctx, tx));
  if (answered !== id) notFound();
  const t = await getTranslations('vouching.done');
  return (
    <div className="prose">
      <PageTitle>{t('title')}</PageTitle>
      <p>{t('what')}</p>
      <p>{t('next')}</p>
    </div>
  );
}
