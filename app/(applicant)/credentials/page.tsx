import type { Metadata } from 'next';
import { EmptyState } from '@/components/ui/empty-state';
import { PageTitle } from '@/components/ui/page-title';
import { getOwnCredentials } from '@/lib/credentials/queries/held';
import { withScope } from '@/lib/platform/db/with-scope';
import { getTranslations } from '@/lib/platform/words';
import { currentLocale } from '@/lib/web/i18n/locale';
import { requirePerson } from '@/lib/web/visitor';
import { HeldCard } from './_components/held-card';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('credentials.own'))('title') };
}

/** What the person holds: its state, certificate and the ways to show it. */
export default async function CredentialsPage() {
  const { ctx } = await requirePerson();
  const held = await withScope(ctx, (tx) => getOwnCredentials(ctx, tx));
  const t = await getTranslations('credentials.own');
  const locale = await currentLocale();
  return (
    <>
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      {held.length === 0 ? (
        <EmptyState title={t('emptyTitle')}>{t('empty')}</EmptyState>
      ) : (
        <div className="stack">
          {held.map((each) => (
            <HeldCard key={each.credential.id} held={each} locale={locale} />
          ))}
        </div>
      )}
    </>
  );
}
