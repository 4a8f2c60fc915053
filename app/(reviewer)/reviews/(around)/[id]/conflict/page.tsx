import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ActionForm } from '@/components/forms/action-form';
import { LinkButton } from '@/components/ui/button';
import { PageTitle } from '@/components/ui/page-title';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextAreaField } from '@/components/ui/text-area-field';
import { withScope } from '@/lib/platform/db/with-scope';
import { getTranslations } from '@/lib/platform/words';
import { getOwnTask } from '@/lib/reviews/queries/reading';
import { requireStaff } from '@/lib/web/visitor';
import { declareConflictAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reviews.conflict'))('title') };
}

/** Stepping back from a reading one should not do. */
export default async function ConflictPage({
  params,
}: {
  readonly params: Promise<{ readonly id: string }>;
}) {
  const { id } = await params;
  const { ctx } = await requireStaff(['reviewer']);
  const task = await withScope(ctx, (tx) => getOwnTask(ctx, tx, id));
  if (task?.review.state !== 'assigned') notFound();
  const t = await getTranslations('reviews.conflict');
  return (
    <>
      <PageTitle
        eyebrow={task.application?.reference}
        lead={t('lead')}
        back={{ href: `/reviews/${id}`, label: t('back') }}
      >
        {t('title')}
      </PageTitle>
      <ActionForm action={declareConflictAction}>
        <input type="hidden" name="reviewId" value={id} />
        <TextAreaField
          name="reason"
          label={t('reason')}
          hint={t('reasonHint')}
          audience={t('who')}
          limit={500}
        />
        <div className="actions">
          <SubmitButton look="danger">{t('stepBack')}</SubmitButton>
          <LinkButton href={`/reviews/${id}`} look="quiet">
            {t('keepReading')}
          </LinkButton>
        </div>
      </ActionForm>
    </>
  );
}
