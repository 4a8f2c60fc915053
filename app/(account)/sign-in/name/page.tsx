import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { ActionForm } from '@/components/forms/action-form';
import { PageTitle } from '@/components/ui/page-title';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import { getTranslations } from '@/lib/platform/words';
import { readStep } from '@/lib/web/auth/step';
import { keepLanguage } from '@/lib/web/i18n/locale';
import { signUpAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('accounts.name'))('title') };
}

export default async function NamePage() {
  const step = await readStep();
  if (step?.stage !== 'name') redirect(await keepLanguage('/sign-in'));
  const t = await getTranslations('accounts.name');
  return (
    <>
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      <ActionForm action={signUpAction}>
        <TextField name="name" label={t('name')} autoComplete="name" />
        <div className="actions">
          <SubmitButton>{t('submit')}</SubmitButton>
        </div>
      </ActionForm>
    </>
  );
}
