import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { withScope } from '@/lib/platform/db/with-scope';
import { getTranslations } from '@/lib/platform/words';
import { openTask } from '@/lib/vouching/queries/open-task';
import { heldTask } from '@/lib/web/capability';
import { currentLocale } from '@/lib/web/i18n/locale';
import { AttestationForm } from './_components/attestation-form';
import { RatingForm } from './_components/rating-form';

interface Props {
  readonly params: Promise<{ readonly id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('vouching.link'))('title') };
}

export default async function TaskPage({ params }: Props) {
  const { id } = await params;
  const ctx = await heldTask();
  const locale = await currentLocale();
  const task = await withScope(ctx, (tx) => openTask(ctx, tx, locale));
  if (task?.id !== id) notFound();
  return task.kind === 'reference' ? <RatingForm task={task} /> : <AttestationForm task={task} />;
}
