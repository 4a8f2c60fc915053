import { ActionForm } from '@/components/forms/action-form';
import { Autosave } from '@/components/forms/autosave';
import { RadioField } from '@/components/ui/choice-fields';
import { PageTitle } from '@/components/ui/page-title';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextAreaField } from '@/components/ui/text-area-field';
import { formatTime } from '@/lib/platform/format';
import { getTranslations } from '@/lib/platform/words';
import { marks, type ReferenceTask } from '@/lib/vouching/model';
import { unknownsIn } from '@/lib/vouching/rules/rating';
import { currentLocale } from '@/lib/web/i18n/locale';
import { DeclineForm } from '../../../_components/decline-form';
import { autosaveDraftAction, saveDraftAction } from '../actions';
import { AnswerMeter } from './answer-meter';
import { RelationFields } from './relation-fields';

/** The rating form: who they are to each other, the items, and an overall answer. */
export async function RatingForm({ task }: { readonly task: ReferenceTask }) {
  const t = await getTranslations('vouching.rating');
  const locale = await currentLocale();
  const { answers, items } = task;
  const choices = marks.map((value) => ({ value, label: t(`marks.${value}`) }));
  const savedAt = task.savedAt ? formatTime(locale, task.savedAt, task.timeZone) : undefined;
  return (
    <>
      <PageTitle eyebrow={task.associationName} lead={t('lead', { applicant: task.applicantName })}>
        {t('title', { applicant: task.applicantName })}
      </PageTitle>
      <ActionForm action={saveDraftAction} version={task.version}>
        <input type="hidden" name="itemSet" value={items.name} />
        <Autosave action={autosaveDraftAction} savedAt={savedAt} />
        <RelationFields task={task} />
        <p className="prose">{t('scale', { applicant: task.applicantName })}</p>
        {items.domains.map((domain) => (
          <section
            key={domain.id}
            className="stack [&_input]:scroll-mb-24"
            aria-label={domain.title}
          >
            <h2>{domain.title}</h2>
            {items.items
              .filter((item) => item.domain === domain.id)
              .map((item) => (
                <RadioField
                  key={item.id}
                  name={`mark.${item.id}`}
                  label={item.text}
                  hint={item.descriptor ?? undefined}
                  choices={choices}
                  defaultValue={answers.marks[item.id]}
                  look="row"
                  wide
                />
              ))}
          </section>
        ))}
        <AnswerMeter
          most={task.maxUnknown}
          beginning={unknownsIn(answers)}
          words={{
            left: t.raw('meter.left') as string,
            none: t('meter.none', { count: task.maxUnknown }),
            over: t.raw('meter.over') as string,
          }}
        />
        <h2>{t('overall')}</h2>
        <TextAreaField
          name="comments"
          label={t('comments')}
          hint={t('commentsHint')}
          audience={t('audience', { association: task.associationName })}
          limit={4000}
          defaultValue={answers.comments}
          optional
        />
        <RadioField
          name="recommends"
          label={t('recommend', { applicant: task.applicantName, category: task.category })}
          hint={t('recommendHint')}
          choices={[
            { value: 'yes', label: t('recommends.yes') },
            { value: 'no', label: t('recommends.no') },
          ]}
          defaultValue={answers.recommends ?? undefined}
        />
        <div className="actions">
          <SubmitButton name="go" value="check">
            {t('check')}
          </SubmitButton>
          <SubmitButton name="go" value="save" look="second">
            {t('saveForLater')}
          </SubmitButton>
        </div>
      </ActionForm>
      <div className="mt-10">
        <DeclineForm applicant={task.applicantName} association={task.associationName} />
      </div>
    </>
  );
}
