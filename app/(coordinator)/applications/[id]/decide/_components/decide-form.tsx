import { ActionForm } from '@/components/forms/action-form';
import { RadioField } from '@/components/ui/choice-fields';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextAreaField } from '@/components/ui/text-area-field';
import { DateField } from '@/components/ui/text-field';
import { addDays } from '@/lib/core/calendar-date';
import { getTranslations } from '@/lib/platform/words';
import type { Decision } from '@/lib/reviews/model';
import type { ReviewDeskView } from '@/lib/reviews/queries/opened';
import { RESPOND_DAYS } from '@/lib/reviews/rules';
import { decideAction } from '../actions';
import { ReasonFields } from './reason-fields';

/** Outcome, reasons from the catalogue, a word of strengths, and a day. */
export async function DecideForm(props: {
  readonly desk: ReviewDeskView;
  readonly replaces: Decision | null;
}) {
  const { desk, replaces } = props;
  const t = await getTranslations('decisions');
  const { application, today } = desk;
  return (
    <section aria-labelledby="decide" className="decide">
      <h2 id="decide">{t('decide.head')}</h2>
      <ActionForm action={decideAction} label={t('decide.head')} version={application.version}>
        <input type="hidden" name="applicationId" value={application.id} />
        <input type="hidden" name="replaces" value={replaces?.submissionId ?? ''} />
        <RadioField
          name="outcome"
          label={t('decide.outcome')}
          defaultValue={replaces?.outcome}
          choices={desk.outcomes.map((value) => ({
            value,
            label: t(`outcome.${value}`),
            hint: t(`outcomeHint.${value}`, { months: desk.emergingMonths, exam: desk.examMonths }),
          }))}
        />
        <ReasonFields outcomes={desk.outcomes} given={replaces?.reasons ?? []} />
        <div className="for-changes">
          <DateField
            name="dueOn"
            label={t('decide.dueOn')}
            hint={t('decide.dueOnHint')}
            min={addDays(today, 1)}
            defaultValue={replaces?.dueOn ?? addDays(today, RESPOND_DAYS)}
          />
        </div>
        <TextAreaField
          name="word"
          label={t('decide.word')}
          hint={t('decide.wordHint')}
          audience={t('decide.wordWho')}
          optional
          limit={4000}
        />
        <div className="actions">
          <SubmitButton>{t('decide.write')}</SubmitButton>
        </div>
      </ActionForm>
    </section>
  );
}
