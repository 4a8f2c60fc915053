import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { PublicShell } from '@/components/shell/public-shell';
import { isLocale } from '@/lib/core/locale';
import { currentAddress } from '@/lib/web/i18n/locale';

interface Props {
  readonly params: Promise<{ readonly locale: string }>;
  readonly children: ReactNode;
}

export default async function PublicLayout({ params, children }: Props) {
  if (!isLocale((await params).locale)) notFound();
  return <PublicShell address={await currentAddress()}>{children}</PublicShell>;
}
