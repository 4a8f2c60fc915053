import type { Metadata } from 'next';
import { ActionForm } from '@/components/forms/action-form';
import { Confirm } from '@/components/ui/confirm';
import { PageTitle } from '@/components/ui/page-title';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import { getTranslations } from '@/lib/platform/words';
import { requireFreshPerson } from '@/lib/web/auth/fresh';
import { removePasswordAction, savePasswordAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('accounts.password'))('title') };
}

export default async function PasswordPage() {
  const { who } = await requireFreshPerson('/account/password');
  const t = await getTranslations('accounts');
  return (
    <>
      <PageTitle lead={t('password.lead')} back={{ href: '/account', label: t('account.back') }}>
        {t('password.title')}
      </PageTitle>
      <ActionForm action={savePasswordAction} label={t('password.title')}>
        <TextField
          name="password"
          label={t('password.password')}
          hint={t('password.hint')}
          type="password"
          autoComplete="new-password"
        />
        <div className="actions">
          <SubmitButton>{t('password.save')}</SubmitButton>
        </div>
      </ActionForm>
      {who.hasPassword ? (
        <div className="mt-8">
          <Confirm open={t('password.removeOpen')} danger>
            <p>{t('password.removeLead')}</p>
            <ActionForm action={removePasswordAction} label={t('password.remove')}>
              <SubmitButton look="danger">{t('password.remove')}</SubmitButton>
            </ActionForm>
          </Confirm>
        </div>
      ) : null}
    </>
  );
}
