import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { LinkButton } from '@/components/ui/button';
import { PageTitle } from '@/components/ui/page-title';
import { withScope } from '@/lib/platform/db/with-scope';
import { getTranslations } from '@/lib/platform/words';
import { getOwnTask } from '@/lib/reviews/queries/reading';
import { requireStaff } from '@/lib/web/visitor';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reviews.thanks'))('title') };
}

/** After a review was handed in, or after stepping back. */
export default async function ThanksPage({
  params,
}: {
  readonly params: Promise<{ readonly id: string }>;
}) {
  const { id } = await params;
  const { ctx } = await requireStaff(['reviewer']);
  const task = await withScope(ctx, (tx) => getOwnTask(ctx, tx, id));
  if (!task || task.review.state === 'assigned' || task.review.state === 'withdrawn') notFound();
  const t = await getTranslations('reviews.thanks');
  const { state } = task.review;
  return (
    <>
      <PageTitle lead={t(`lead.${state}`)}>{t('title')}</PageTitle>
      <div className="prose">
        {state === 'submitted' ? <p>{t(task.opened ? 'open' : 'waiting')}</p> : null}
        <div className="actions">
          <LinkButton href="/reviews">{t('queue')}</LinkButton>
          {state === 'submitted' ? (
            <LinkButton
              href={task.opened ? `/reviews/${id}/opened` : `/reviews/${id}`}
              look="second"
            >
              {t(task.opened ? 'seeAll' : 'seeOwn')}
            </LinkButton>
          ) : null}
        </div>
      </div>
    </>
  );
}
