import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { LinkButton } from '@/components/ui/button';
import { PageTitle } from '@/components/ui/page-title';
import { withScope } from '@/lib/platform/db/with-scope';
import { formatInstantDate } from '@/lib/platform/format';
import { getTranslations } from '@/lib/platform/words';
import { openTask } from '@/lib/vouching/queries/open-task';
import { heldTask, taskPath } from '@/lib/web/capability';
import { currentLocale } from '@/lib/web/i18n/locale';

interface Props {
  readonly params: Promise<{ readonly id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('vouching.saved'))('title') };
}

/** Kept for later: how to come back, and until when. */
export default async function SavedPage({ params }: Props) {
  const { id } = await params;
  const ctx = await heldTask();
  const locale = await currentLocale();
  const task = await withScope(ctx, (tx) => openTask(ctx, tx, locale));
  if (task?.kind !== 'reference' || task.id !== id) notFound();
  const t = await getTranslations('vouching.saved');
  const day = formatInstantDate(locale, task.expiresAt, task.timeZone);
  return (
    <div className="prose">
      <PageTitle>{t('title')}</PageTitle>
      <p>{t('what', { day })}</p>
      <p>
        <LinkButton href={`${taskPath(id)}?lang=${locale}`} look="second">
          {t('goOn')}
        </LinkButton>
      </p>
    </div>
  );
}
