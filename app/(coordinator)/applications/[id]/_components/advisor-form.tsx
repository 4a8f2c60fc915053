import { ActionForm } from '@/components/forms/action-form';
import { SelectField } from '@/components/ui/choice-fields';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Application } from '@/lib/applications/model';
import { getTranslations } from '@/lib/platform/words';
import { assignAdvisorAction } from '../actions';

interface AdvisorFormProps {
  readonly application: Application;
  readonly advisors: readonly { readonly id: string; readonly name: string }[];
}

/** Who walks with the applicant; only the desk may change it, and not any more once it is closed. */
export async function AdvisorForm({ application, advisors }: AdvisorFormProps) {
  if (application.closedAt || advisors.length === 0) return null;
  const t = await getTranslations('desk.advisor');
  return (
    <section className="stack-tight">
      <h2 className="text-lg">{t('title')}</h2>
      <p className="why">{t('what')}</p>
      <ActionForm action={assignAdvisorAction} version={application.version} label={t('title')}>
        <input type="hidden" name="applicationId" value={application.id} readOnly />
        <SelectField
          name="advisorId"
          label={t('who')}
          none={t('nobody')}
          defaultValue={application.advisorId ?? ''}
          choices={advisors.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <SubmitButton look="second">{t('save')}</SubmitButton>
      </ActionForm>
    </section>
  );
}
