import { ActionForm } from '@/components/forms/action-form';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import type { ApplicationView } from '@/lib/applications/queries';
import { getTranslations } from '@/lib/platform/words';
import { beginAction } from '../actions';

/** The first step of an accepted application; signing an agreement takes it too. */
export async function BeginForm(props: Pick<ApplicationView, 'application' | 'events'>) {
  const { application, events } = props;
  if (!events.includes('begin')) return null;
  const t = await getTranslations('applications.steps');
  return (
    <Notice tone="good" title={t('accepted')}>
      <p>{t('beginWhy')}</p>
      <ActionForm action={beginAction} version={application.version} label={t('begin')}>
        <input type="hidden" name="applicationId" value={application.id} readOnly />
        <SubmitButton look="ink">{t('begin')}</SubmitButton>
      </ActionForm>
    </Notice>
  );
}
