import type { Metadata } from 'next';
import { ActionForm } from '@/components/forms/action-form';
import { PageTitle } from '@/components/ui/page-title';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import { getTranslations } from '@/lib/platform/words';
import { requireFreshPerson } from '@/lib/web/auth/fresh';
import { askNewEmailAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('accounts.email'))('title') };
}

export default async function EmailPage() {
  const { who } = await requireFreshPerson('/account/email');
  const t = await getTranslations('accounts');
  return (
    <>
      <PageTitle lead={t('email.lead')} back={{ href: '/account', label: t('account.back') }}>
        {t('email.title')}
      </PageTitle>
      <p>{t('email.current', { email: who.email })}</p>
      <ActionForm action={askNewEmailAction}>
        <TextField
          name="email"
          label={t('email.email')}
          type="email"
          autoComplete="email"
          inputMode="email"
          spellCheck={false}
        />
        <div className="actions">
          <SubmitButton>{t('email.send')}</SubmitButton>
        </div>
      </ActionForm>
    </>
  );
}
