import type { Metadata } from 'next';
import Link from 'next/link';
import { ActionForm } from '@/components/forms/action-form';
import { LinkButton } from '@/components/ui/button';
import { PageTitle } from '@/components/ui/page-title';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import { spacedCode, typedCode } from '@/lib/accounts/rules/code';
import { getTranslations } from '@/lib/platform/words';
import { withNext } from '@/lib/web/auth/next-path';
import { readStep } from '@/lib/web/auth/step';
import { keepLanguage } from '@/lib/web/i18n/locale';
import { type Search, searchText } from '@/lib/web/search';
import { sendCodeAgainAction, useCodeAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('accounts.code'))('title') };
}

async function OtherBrowser() {
  const t = await getTranslations('accounts.code');
  return (
    <>
      <PageTitle lead={t('noStep')}>{t('noStepTitle')}</PageTitle>
      <LinkButton href={await keepLanguage('/sign-in')}>{t('again')}</LinkButton>
    </>
  );
}

/** Where a code is typed. Opened by the link in the mail it shows the code and waits for the button. */
export default async function CodePage({ searchParams }: { readonly searchParams: Search }) {
  const step = await readStep();
  if (step?.stage !== 'code') return <OtherBrowser />;
  const t = await getTranslations('accounts.code');
  const code = typedCode((await searchText(searchParams, 'code')) ?? '');
  return (
    <>
      <PageTitle lead={t('lead', { email: step.email })}>{t('title')}</PageTitle>
      <ActionForm action={useCodeAction}>
        <TextField
          name="code"
          label={t('code')}
          hint={t('codeHint')}
          defaultValue={code ? spacedCode(code) : undefined}
          autoComplete="one-time-code"
          spellCheck={false}
          short
        />
        <div className="actions">
          <SubmitButton>{t('submit')}</SubmitButton>
        </div>
      </ActionForm>
      <div className="mt-8 stack-tight">
        <ActionForm action={sendCodeAgainAction} label={t('again')}>
          <SubmitButton look="quiet">{t('again')}</SubmitButton>
        </ActionForm>
        <p>
          <Link href={await keepLanguage(withNext('/sign-in', step.next))} prefetch={false}>
            {t('otherAddress')}
          </Link>
        </p>
      </div>
    </>
  );
}
