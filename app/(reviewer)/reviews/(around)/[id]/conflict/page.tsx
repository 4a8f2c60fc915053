import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ActionForm } from '@/components/forms/action-form';
import { LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
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
  const readOn = task.conflict ? '/reviews' : `/reviews/${id}`;
  return (
    <>
      <PageTitle
        eyebrow={task.application?.reference}
        lead={t('lead')}
        back={{ href: readOn, label: t(task.conflict ? 'backToList' : 'back') }}
      >
        {t('title')}
      </PageTitle>
      {task.conflict ? (
        <Notice tone="wait" title={t('foundTitle')}>
          {t('found')}
        </Notice>
      ) : null}
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
          {task.conflict ? null : (
            <LinkButton href={readOn} look="quiet">
              {t('keepReading')}
            </LinkButton>
          )}
        </div>
      </ActionForm>
    </>
  );
}
