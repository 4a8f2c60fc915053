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
import { askCodeAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('accounts.signIn'))('title') };
}

export default async function SignInPage({ searchParams }: { readonly searchParams: Search }) {
  const next = safeNext(await searchText(searchParams, 'next'));
  if (await visitor()) redirect(next);
  const t = await getTranslations('accounts.signIn');
  return (
    <>
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      <ActionForm action={askCodeAction}>
        <input type="hidden" name="next" value={next} />
        <TextField
          name="email"
          label={t('email')}
          type="email"
          autoComplete="username"
          inputMode="email"
          spellCheck={false}
        />
        <div className="actions">
          <SubmitButton>{t('send')}</SubmitButton>
        </div>
      </ActionForm>
      <p className="mt-8">
        <Link href={await keepLanguage(withNext('/sign-in/password', next))} prefetch={false}>
          {t('usePassword')}
        </Link>
      </p>
    </>
  );
}
