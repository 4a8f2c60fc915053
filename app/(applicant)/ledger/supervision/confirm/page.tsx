import type { Metadata } from 'next';
import { EmptyState } from '@/components/ui/empty-state';
import { PageTitle } from '@/components/ui/page-title';
import { withScope } from '@/lib/platform/db/with-scope';
import { getTranslations } from '@/lib/platform/words';
import { getProvidersToAsk } from '@/lib/vouching/queries/attestations';
import { requirePerson } from '@/lib/web/visitor';
import { ProviderCard } from './_components/provider-card';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('vouching.confirm'))('title') };
}

/** Asks providers to confirm logged sessions, and shows how far each request is. */
export default async function ConfirmPage() {
  const { ctx } = await requirePerson();
  const providers = await withScope(ctx, (tx) => getProvidersToAsk(ctx, tx));
  const t = await getTranslations('vouching.confirm');
  return (
    <>
      <PageTitle back={{ href: '/ledger/supervision', label: t('back') }} lead={t('lead')}>
        {t('title')}
      </PageTitle>
      {providers.length === 0 ? (
        <EmptyState title={t('emptyTitle')}>{t('empty')}</EmptyState>
      ) : (
        <div className="stack">
          {providers.map((provider) => (
            <ProviderCard key={provider.id} provider={provider} />
          ))}
        </div>
      )}
    </>
  );
}
