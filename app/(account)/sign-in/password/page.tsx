import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { ActionForm } from '@/components/forms/action-form';
import { PageTitle } from '@/components/ui/page-title';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import { getTranslations } from '@/lib/platform/words';
import { safeNext, withNext } from '@/lib/web/auth/next-path';
import { keepLanguage } from '@/lib/web/i18n/locale';
import { type Search, searchText } from '@/lib/web/search';
import { visitor } from '@/lib/web/visitor';
import { passwordSignInAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('accounts.signIn'))('passwordTitle') };
}

export default async function PasswordPage({ searchParams }: { readonly searchParams: Search }) {
  const next = safeNext(await searchText(searchParams, 'next'));
  if (await visitor()) redirect(next);
  const t = await getTranslations('accounts.signIn');
  return (
    <>
      <PageTitle lead={t('forgot')}>{t('passwordTitle')}</PageTitle>
      <ActionForm action={passwordSignInAction}>
        <input type="hidden" name="next" value={next} />
        <TextField
          name="email"
          label={t('email')}
          type="email"
          autoComplete="username"
          inputMode="email"
          spellCheck={false}
        />
        <TextField
          name="password"
          label={t('password')}
          type="password"
          autoComplete="current-password"
        />
        <div className="actions">
          <SubmitButton>{t('passwordSubmit')}</SubmitButton>
        </div>
      </ActionForm>
      <p className="mt-8">
        <Link href={await keepLanguage(withNext('/sign-in', next))} prefetch={false}>
          {t('useCode')}
        </Link>
      </p>
    </>
  );
}
