import type { Metadata } from 'next';
import { PageTitle } from '@/components/ui/page-title';
import { withScope } from '@/lib/platform/db/with-scope';
import { getTranslations } from '@/lib/platform/words';
import { getLogBeginning } from '@/lib/supervision/queries';
import { requirePerson } from '@/lib/web/visitor';
import { lookingAt } from '../../../_components/looking';
import { LogForm } from '../_components/log-form';

interface Props {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('supervision');
  return { title: t('logTitle') };
}

export default async function NewSessionPage({ searchParams }: Props) {
  const { category } = await searchParams;
  const { ctx } = await requirePerson();
  const t = await getTranslations('supervision');
  const { providers, last, today } = await withScope(ctx, (tx) => getLogBeginning(ctx, tx));
  return (
    <>
      <PageTitle back={{ href: '/ledger/supervision', label: t('backToLog') }}>
        {t('logTitle')}
      </PageTitle>
      <LogForm today={today} providers={providers} start={last} looking={lookingAt(category)} />
    </>
  );
}
