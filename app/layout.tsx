import './globals.css';
import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { getLocale, getTranslations } from '@/lib/platform/words';
import { fontClasses } from './fonts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('site');
  return {
    title: { default: 'Attune', template: '%s · Attune' },
    description: t('description'),
    applicationName: 'Attune',
    formatDetection: { telephone: false, date: false, address: false, email: false },
  };
}

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fdfaf4' },
    { media: '(prefers-color-scheme: dark)', color: '#141a1f' },
  ],
};

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  return (
    <html lang={await getLocale()} className={fontClasses}>
      <body>{children}</body>
    </html>
  );
}
