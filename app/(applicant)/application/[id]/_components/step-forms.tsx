import { ActionForm } from '@/components/forms/action-form';
import { Confirm } from '@/components/ui/confirm';
import { SubmitButton } from '@/components/ui/submit-button';
import type { ApplicationView } from '@/lib/applications/queries';
import { getTranslations } from '@/lib/platform/words';
import { reopenAction, withdrawAction } from '../actions';

/** What the applicant may do with the application as a whole, and nothing else. */
export async function StepForms(
  props: Pick<ApplicationView, 'application' | 'events' | 'association'>,
) {
  const { application, events, association } = props;
  const t = await getTranslations('applications.steps');
  const hidden = <input type="hidden" name="applicationId" value={application.id} readOnly />;
  return (
    <div className="stack">
      {events.includes('reopen') ? (
        <ActionForm action={reopenAction} version={application.version} label={t('reopen')}>
          {hidden}
          <p>{t('reopenWhy')}</p>
          <SubmitButton>{t('reopen')}</SubmitButton>
        </ActionForm>
      ) : null}
      {events.includes('withdraw') ? (
        <Confirm open={t('withdrawOpen')} danger>
          <p>{t('withdrawWhat', { association: association.name })}</p>
          <ActionForm action={withdrawAction} version={application.version} label={t('withdraw')}>
            {hidden}
            <SubmitButton look="danger">{t('withdraw')}</SubmitButton>
          </ActionForm>
        </Confirm>
      ) : null}
    </div>
  );
}
