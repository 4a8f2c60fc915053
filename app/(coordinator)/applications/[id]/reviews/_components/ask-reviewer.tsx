import { ActionForm } from '@/components/forms/action-form';
import { RadioField } from '@/components/ui/choice-fields';
import { SubmitButton } from '@/components/ui/submit-button';
import { getTranslations } from '@/lib/platform/words';
import type { Candidate } from '@/lib/reviews/queries/opened';
import { assignReviewerAction } from '../actions';

/** Whom to ask next, with how much they have to read; who stands too near is named apart, with the reason. */
export async function AskReviewer(props: {
  readonly applicationId: string;
  readonly candidates: readonly Candidate[];
  readonly free: number;
}) {
  const t = await getTranslations('decisions');
  const may = props.candidates.filter((each) => each.conflict === null);
  const mayNot = props.candidates.filter((each) => each.conflict !== null);
  return (
    <section className="stack-tight" aria-labelledby="ask">
      <h2 id="ask">{t('reviews.ask', { free: props.free })}</h2>
      {may.length === 0 ? (
        <p>{t('reviews.nobodyFree')}</p>
      ) : (
        <ActionForm action={assignReviewerAction} label={t('reviews.ask', { free: props.free })}>
          <input type="hidden" name="applicationId" value={props.applicationId} />
          <RadioField
            name="reviewerId"
            label={t('reviews.whom')}
            choices={may.map(({ id, name, open }) => ({
              value: id,
              label: name,
              hint: t('reviews.load', { open }),
            }))}
          />
          <div className="actions">
            <SubmitButton>{t('reviews.askNow')}</SubmitButton>
          </div>
        </ActionForm>
      )}
      {mayNot.length === 0 ? null : (
        <>
          <h3>{t('reviews.mayNot')}</h3>
          <ul className="rows">
            {mayNot.map(({ id, name, conflict }) => (
              <li key={id}>
                <b>{name}</b>
                {conflict ? <p className="why">{t(`conflict.${conflict}`)}</p> : null}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
