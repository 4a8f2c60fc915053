import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { PageTitle } from '@/components/ui/page-title';
import { withScope } from '@/lib/platform/db/with-scope';
import { formatDate, formatHours } from '@/lib/platform/format';
import { getLocale, getTranslations } from '@/lib/platform/words';
import type { ProviderToVerify } from '@/lib/standing/model';
import { getProvidersToVerify } from '@/lib/standing/queries';
import { type Search, searchText } from '@/lib/web/search';
import { requireStaff } from '@/lib/web/visitor';
import { LookUpForm } from './_components/look-up-form';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('providers');
  return { title: t('title') };
}

export default async function ProvidersPage({ searchParams }: { readonly searchParams: Search }) {
  const { ctx, at } = await requireStaff(['coordinator', 'admin']);
  const providers = await withScope(ctx, (tx) => getProvidersToVerify(ctx, tx));
  if (!providers) notFound();
  const t = await getTranslations('providers');
  return (
    <div className="stack">
      <PageTitle eyebrow={at.name} lead={t('lead')}>
        {t('title')}
      </PageTitle>
      {(await searchText(searchParams, 'settled')) === 'yes' ? (
        <Notice tone="good" announced>
          {t('saved')}
        </Notice>
      ) : null}
      {providers.length === 0 ? (
        <EmptyState title={t('emptyTitle')}>{t('empty')}</EmptyState>
      ) : (
        <ul className="rows">
          {providers.map((provider) => (
            <Waiting key={provider.email ?? provider.name} provider={provider} />
          ))}
        </ul>
      )}
      <details>
        <summary>{t('another')}</summary>
        <LookUpForm />
      </details>
    </div>
  );
}

async function Waiting({ provider }: { readonly provider: ProviderToVerify }) {
  const t = await getTranslations('providers');
  const locale = await getLocale();
  const { name, email, people, minutes, since } = provider;
  const waits = t('waits', {
    people,
    hours: formatHours(locale, minutes),
    date: formatDate(locale, since, 'short'),
  });
  return (
    <li className="stack-tight">
      <h2 className="text-lg">{name}</h2>
      <p className="quiet">
        {email ? `${email} · ` : ''}
        {waits}
      </p>
      {email ? (
        <details>
          <summary>
            {t('look')}
            <span className="sr-only"> {name}</span>
          </summary>
          <LookUpForm email={email} />
        </details>
      ) : (
        <p>{t('noEmail')}</p>
      )}
    </li>
  );
}
