import type { ReactNode } from 'react';
import { getLocale, getTranslations } from '@/lib/platform/words';

/** The foot of every page: help in the same place everywhere. */
export async function SiteFoot({ children }: { readonly children?: ReactNode }) {
  const t = await getTranslations('ui.nav');
  const locale = await getLocale();
  return (
    <footer className="site-foot">
      <span>Attune</span>
      <a href={`/${locale}/help`}>{t('help')}</a>
      <a href={`/${locale}/privacy`}>{t('privacy')}</a>
      {children}
    </footer>
  );
}
