import type { ReactNode } from 'react';
import { addressInLocale, localeNames, otherLocale } from '@/lib/core/locale';
import { getLocale, getTranslations } from '@/lib/platform/words';
import { Mark } from './mark';
import { SiteFoot } from './site-foot';
import { SkipLink } from './skip-link';

interface PublicShellProps {
  /** Path and query of the page, for the present place and the other language. */
  readonly address: string;
  readonly children: ReactNode;
}

/** Around the pages anyone may read. Plain links only: these pages carry no script of their own. */
export async function PublicShell({ address, children }: PublicShellProps) {
  const t = await getTranslations('site');
  const nav = await getTranslations('ui.nav');
  const locale = await getLocale();
  const other = otherLocale(locale);
  const places = [
    { href: `/${locale}/verify`, label: t('nav.verify') },
    { href: `/${locale}/register`, label: t('nav.register') },
    { href: `/${locale}/help`, label: t('nav.help') },
  ];
  return (
    <div className="shell">
      <SkipLink />
      <header className="bar">
        <a href={`/${locale}`} className="mark">
          <Mark />
          Attune
        </a>
        <nav aria-label={nav('main')} className="bar-nav">
          {places.map(({ href, label }) => (
            <a key={href} href={href} aria-current={address.startsWith(href) ? 'page' : undefined}>
              {label}
            </a>
          ))}
        </nav>
        <div className="bar-who">
          <nav aria-label={nav('language')}>
            <a
              href={addressInLocale(address, other)}
              lang={other}
              hrefLang={other}
              className="inline-block py-2"
            >
              {localeNames[other]}
            </a>
          </nav>
          <a href={`/sign-in?lang=${locale}`} className="btn btn-second btn-slim">
            {t('nav.signIn')}
          </a>
        </div>
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <SiteFoot>
        <a href={`/${locale}/finder`}>{t('nav.finder')}</a>
        <a href={`/${locale}/will-it-count`}>{t('nav.count')}</a>
        <a href={`/${locale}/standards`}>{t('nav.standards')}</a>
        <div className="foot-line">
          <p className="measure">{t('marks')}</p>
        </div>
      </SiteFoot>
    </div>
  );
}
