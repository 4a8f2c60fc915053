import { ActionForm } from '@/components/forms/action-form';
import { Autosave } from '@/components/forms/autosave';
import { RadioField } from '@/components/ui/choice-fields';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextAreaField } from '@/components/ui/text-area-field';
import { formatTime } from '@/lib/platform/format';
import { getLocale, getTranslations } from '@/lib/platform/words';
import type { Reading } from '@/lib/reviews/queries/reading';
import { concludeAction, keepConclusionAction } from '../actions';

/** What it comes to: a recommendation, a word to the desk, and a note for nobody else. */
export async function Conclusion({ reading }: { readonly reading: Reading }) {
  const t = await getTranslations('reviews.conclusion');
  const outcome = await getTranslations('decisions.outcome');
  const locale = await getLocale();
  const { opinion, review, outcomes, timeZone } = reading;
  return (
    <section id="conclusion" aria-labelledby="conclusion-title" className="mt-6">
      <h2 id="conclusion-title">{t('title')}</h2>
      <ActionForm action={concludeAction} label={t('title')} version={opinion.version}>
        <input type="hidden" name="reviewId" value={review.id} />
        <RadioField
          name="recommendation"
          label={t('recommendation')}
          choices={outcomes.map((value) => ({
            value,
            label: outcome(value),
          }))}
          defaultValue={opinion.recommendation ?? undefined}
        />
        <TextAreaField
          name="summary"
          label={t('summary')}
          hint={t('summaryHint')}
          audience={t('summaryWho')}
          optional
          limit={4000}
          defaultValue={opinion.summary}
        />
        <TextAreaField
          name="privateNote"
          label={t('privateNote')}
          audience={t('privateWho')}
          optional
          limit={4000}
          defaultValue={opinion.privateNote}
        />
        <Autosave
          action={keepConclusionAction}
          savedAt={opinion.savedAt ? formatTime(locale, opinion.savedAt, timeZone) : undefined}
        />
        <div className="actions">
          <SubmitButton>{t('finish')}</SubmitButton>
        </div>
      </ActionForm>
      <p className="mt-6">
        <a href={`/reviews/${review.id}/conflict`}>{t('conflict')}</a>
      </p>
    </section>
  );
}
