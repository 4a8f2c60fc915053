import { ActionForm } from '@/components/forms/action-form';
import { Confirm } from '@/components/ui/confirm';
import { SubmitButton } from '@/components/ui/submit-button';
import { Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { formatDate } from '@/lib/platform/format';
import { getLocale, getTranslations } from '@/lib/platform/words';
import type { Review } from '@/lib/reviews/model';
import type { ReviewDeskView } from '@/lib/reviews/queries/opened';
import { withdrawReviewerAction } from '../actions';

const tones = { assigned: 'wait', submitted: 'good', recused: 'none', withdrawn: 'none' } as const;

/** Who was asked, by when, and how it stands; a task that is not in can be taken back. */
export async function ReviewerTable({ desk }: { readonly desk: ReviewDeskView }) {
  const t = await getTranslations('decisions.reviews');
  const locale = await getLocale();
  if (desk.reviews.length === 0) return <p>{t('nobodyYet')}</p>;
  const stateOf = (review: Review) => (
    <>
      <Tag tone={tones[review.state]}>{t(`states.${review.state}`)}</Tag>
      {review.state === 'assigned' && review.dueOn < desk.today ? (
        <p className="why">{t('late')}</p>
      ) : null}
      {review.recusedReason ? <p className="why">{review.recusedReason}</p> : null}
    </>
  );
  return (
    <Table
      caption={t('who')}
      columns={[
        { key: 'name', header: t('reviewer'), heading: true },
        { key: 'due', header: t('due') },
        { key: 'state', header: t('state') },
        { key: 'back', header: t('change') },
      ]}
      rows={desk.reviews.map((review) => ({
        id: review.id,
        cells: {
          name: review.reviewerName,
          due: formatDate(locale, review.dueOn, 'short'),
          state: stateOf(review),
          back: review.state === 'assigned' ? <TakeBack review={review} /> : '',
        },
      }))}
    />
  );
}

async function TakeBack({ review }: { readonly review: Review }) {
  const t = await getTranslations('decisions.reviews');
  return (
    <Confirm open={t('takeBack')} look="quiet">
      <p>{t('takeBackWhat', { name: review.reviewerName })}</p>
      <ActionForm action={withdrawReviewerAction} label={t('takeBack')}>
        <input type="hidden" name="reviewId" value={review.id} />
        <SubmitButton look="danger">{t('takeBackNow')}</SubmitButton>
      </ActionForm>
    </Confirm>
  );
}
