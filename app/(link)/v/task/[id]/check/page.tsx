import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { withScope } from '@/lib/platform/db/with-scope';
import { getTranslations } from '@/lib/platform/words';
import { openTask } from '@/lib/vouching/queries/open-task';
import { missingIn } from '@/lib/vouching/rules/rating';
import { heldTask, taskPath } from '@/lib/web/capability';
import { currentLocale } from '@/lib/web/i18n/locale';
import { RatingCheck } from './_components/rating-check';

interface Props {
  readonly params: Promise<{ readonly id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('vouching.check'))('title') };
}

/** Everything that would be sent, as it would be sent. */
export default async function CheckPage({ params }: Props) {
  const { id } = await params;
  const ctx = await heldTask();
  const locale = await currentLocale();
  const task = await withScope(ctx, (tx) => openTask(ctx, tx, locale));
  if (task?.kind !== 'reference' || task.id !== id) notFound();
  const sameItems = task.answers.itemSet === task.items.name;
  if (!sameItems || Object.keys(missingIn(task.answers, task.items)).length > 0)
    redirect(`${taskPath(id)}?lang=${locale}`);
  return <RatingCheck task={task} />;
}
