import type { Metadata } from 'next';
import Link from 'next/link';
import { PageTitle } from '@/components/ui/page-title';
import { withScope } from '@/lib/platform/db/with-scope';
import { getTranslations } from '@/lib/platform/words';
import { getLogBeginning } from '@/lib/supervision/queries';
import { requirePerson } from '@/lib/web/visitor';
import { lookingAt } from '../_components/looking';
import { LogForm } from '../ledger/supervision/_components/log-form';
import { SameAgain } from '../ledger/supervision/_components/same-again';

interface Props {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('supervision');
  return { title: t('logTitle') };
}

/** The quick log: one screen on a phone, the usual session in a few taps. */
export default async function QuickLogPage({ searchParams }: Props) {
  const looking = lookingAt((await searchParams).category);
  const { ctx } = await requirePerson();
  const t = await getTranslations('supervision');
  const { providers, last, today } = await withScope(ctx, (tx) => getLogBeginning(ctx, tx));
  return (
    <div className="stack measure">
      <PageTitle>{t('logTitle')}</PageTitle>
      {last ? <SameAgain last={last} today={today} looking={looking} /> : null}
      <LogForm short today={today} providers={providers} start={last} looking={looking} />
      <p>
        <Link href="/ledger/supervision" prefetch={false}>
          {t('seeLog')}
        </Link>
      </p>
    </div>
  );
}
