import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { ActionForm } from '@/components/forms/action-form';
import { PageTitle } from '@/components/ui/page-title';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import { getTranslations } from '@/lib/platform/words';
import { readStep } from '@/lib/web/auth/step';
import { keepLanguage } from '@/lib/web/i18n/locale';
import { factorSignInAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('accounts.factor'))('title') };
}

export default async function FactorPage() {
  const step = await readStep();
  if (step?.stage !== 'factor') redirect(await keepLanguage('/sign-in'));
  const t = await getTranslations('accounts.factor');
  return (
    <>
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      <ActionForm action={factorSignInAction}>
        <TextField
          name="code"
          label={t('code')}
          autoComplete="one-time-code"
          spellCheck={false}
          short
        />
        <div className="actions">
          <SubmitButton>{t('submit')}</SubmitButton>
        </div>
      </ActionForm>
      <p className="quiet small mt-8">{t('lost')}</p>
    </>
  );
}
