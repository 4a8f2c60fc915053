import type { Metadata } from 'next';
import { FocusShell } from '@/components/shell/focus-shell';
import { LinkButton } from '@/components/ui/button';
import { PageTitle } from '@/components/ui/page-title';
import { getTranslations } from '@/lib/platform/words';
import { keepLanguage } from '@/lib/web/i18n/locale';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('accounts.signedOut'))('title') };
}

export default async function SignedOutPage() {
  const t = await getTranslations('accounts');
  return (
    <FocusShell>
      <PageTitle lead={t('signedOut.lead')}>{t('signedOut.title')}</PageTitle>
      <LinkButton href={await keepLanguage('/sign-in')}>{t('signIn.title')}</LinkButton>
    </FocusShell>
  );
}
