import { ActionForm } from '@/components/forms/action-form';
import { RadioField } from '@/components/ui/choice-fields';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import { roles } from '@/lib/platform/context';
import { getTranslations } from '@/lib/platform/words';
import { grantRoleAction } from '../actions';

/** Gives somebody a role by their address. */
export async function GrantForm() {
  const t = await getTranslations();
  const choices = roles.map((role) => ({
    value: role,
    label: t(`accounts.roles.${role}`),
    hint: t(`associations.people.hints.${role}`),
  }));
  return (
    <section className="stack-tight">
      <h2>{t('associations.people.add')}</h2>
      <ActionForm action={grantRoleAction} label={t('associations.people.add')}>
        <TextField
          name="email"
          label={t('associations.people.addEmail')}
          type="email"
          inputMode="email"
          spellCheck={false}
        />
        <TextField
          name="name"
          label={t('associations.people.addName')}
          hint={t('associations.people.addNameHint')}
        />
        <RadioField name="role" label={t('associations.people.addRole')} choices={choices} />
        <div className="actions">
          <SubmitButton>{t('associations.people.grant')}</SubmitButton>
        </div>
      </ActionForm>
    </section>
  );
}
