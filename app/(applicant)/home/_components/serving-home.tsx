import Link from 'next/link';
import type { ReactNode } from 'react';
import { PageTitle } from '@/components/ui/page-title';
import { getTranslations } from '@/lib/platform/words';

/** The home of somebody who gives (supervision, ratings, work at the desk) and is not on the way to anything. */
export async function ServingHome(props: { readonly name: string; readonly children: ReactNode }) {
  const t = await getTranslations('progress.serving');
  return (
    <div className="stack">
      <PageTitle>{t('title', { name: props.name.split(' ')[0] ?? props.name })}</PageTitle>
      {props.children}
      <p className="quiet">
        {t('ledger')}{' '}
        <Link href="/ledger" prefetch={false}>
          {t('begin')}
        </Link>
      </p>
    </div>
  );
}
