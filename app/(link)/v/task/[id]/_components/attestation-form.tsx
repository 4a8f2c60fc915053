import { ActionForm } from '@/components/forms/action-form';
import { CheckboxField } from '@/components/ui/checkbox-field';
import { PageTitle } from '@/components/ui/page-title';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextAreaField } from '@/components/ui/text-area-field';
import { getTranslations } from '@/lib/platform/words';
import type { AttestationTask } from '@/lib/vouching/model';
import { answerAttestationAction } from '../actions';
import { SessionQuestion } from './session-question';

/** The sessions as they were frozen, each with its question; one tick agrees to all the rest. */
export async function AttestationForm({ task }: { readonly task: AttestationTask }) {
  const t = await getTranslations('vouching.attest');
  const open = task.sessions.filter((session) => !session.changed).length;
  return (
    <>
      <PageTitle lead={t('lead', { applicant: task.applicantName })}>
        {t('title', { applicant: task.applicantName, count: task.sessions.length })}
      </PageTitle>
      <ActionForm action={answerAttestationAction}>
        {open > 1 ? (
          <CheckboxField name="all" label={t('all', { count: open })} hint={t('allHint')} />
        ) : null}
        {task.sessions.map((session) => (
          <SessionQuestion key={session.id} session={session} />
        ))}
        <TextAreaField
          name="note"
          label={t('note')}
          hint={t('noteHint')}
          audience={t('noteAudience', { applicant: task.applicantName })}
          limit={2000}
          optional
        />
        <p>{t('sign', { provider: task.providerName })}</p>
        <div className="actions">
          <SubmitButton>{t('send')}</SubmitButton>
        </div>
      </ActionForm>
    </>
  );
}
