import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { ActionForm } from '@/components/forms/action-form';
import { PageTitle } from '@/components/ui/page-title';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import { getTranslations } from '@/lib/platform/words';
import { requireFreshPerson } from '@/lib/web/auth/fresh';
import { readStep } from '@/lib/web/auth/step';
import { confirmNewEmailAction } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('accounts.email'))('confirmTitle') };
}

export default async function ConfirmEmailPage() {
  await requireFreshPerson('/account/email');
  const step = await readStep();
  if (step?.stage !== 'new_email') redirect('/account/email');
  const t = await getTranslations('accounts.email');
  return (
    <>
      <PageTitle lead={t('confirmLead', { email: step.email })}>{t('confirmTitle')}</PageTitle>
      <ActionForm action={confirmNewEmailAction}>
        <TextField
          name="code"
          label={t('code')}
          autoComplete="one-time-code"
          spellCheck={false}
          short
        />
        <div className="actions">
          <SubmitButton>{t('confirm')}</SubmitButton>
        </div>
      </ActionForm>
    </>
  );
}
