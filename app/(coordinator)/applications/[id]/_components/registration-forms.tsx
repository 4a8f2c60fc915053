import { ActionForm } from '@/components/forms/action-form';
import { Confirm } from '@/components/ui/confirm';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextAreaField } from '@/components/ui/text-area-field';
import type { ApplicationView } from '@/lib/applications/queries';
import { getTranslations } from '@/lib/platform/words';
import { acceptAction, declineAction } from '../actions';

/** Accepting and declining, while the registration waits and to whom it is open. */
export async function RegistrationForms(props: Pick<ApplicationView, 'application' | 'events'>) {
  const { application, events } = props;
  if (!events.includes('accept')) return null;
  const t = await getTranslations('desk.registration');
  const hidden = <input type="hidden" name="applicationId" value={application.id} readOnly />;
  return (
    <section className="stack">
      <h2 className="text-lg">{t('title')}</h2>
      <p className="measure">{t('what')}</p>
      <ActionForm action={acceptAction} version={application.version} label={t('accept')}>
        {hidden}
        <SubmitButton>{t('accept')}</SubmitButton>
      </ActionForm>
      <Confirm open={t('declineOpen')} danger>
        <ActionForm action={declineAction} version={application.version} label={t('decline')}>
          {hidden}
          <TextAreaField
            name="note"
            label={t('why')}
            hint={t('whyHint')}
            audience={t('whySeen', { name: application.applicantName })}
            limit={1000}
          />
          <SubmitButton look="danger">{t('decline')}</SubmitButton>
        </ActionForm>
      </Confirm>
    </section>
  );
}
