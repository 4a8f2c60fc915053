import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { categoryWords } from '@/components/credentials/category-words';
import { StatusTag, shownState } from '@/components/credentials/status-tag';
import { LinkButton } from '@/components/ui/button';
import { Facts } from '@/components/ui/facts';
import { Notice } from '@/components/ui/notice';
import { PageTitle } from '@/components/ui/page-title';
import { isId } from '@/lib/core/id';
import { formatCredentialNumber } from '@/lib/credentials/number';
import { getDeskCredential } from '@/lib/credentials/queries/held';
import { withScope } from '@/lib/platform/db/with-scope';
import { formatDate } from '@/lib/platform/format';
import { getTranslations } from '@/lib/platform/words';
import { categoryNames } from '@/lib/web/category-names';
import { currentLocale } from '@/lib/web/i18n/locale';
import { type Search, searchText } from '@/lib/web/search';
import { requireStaff } from '@/lib/web/visitor';
import { LifeTable } from '../_components/life-table';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('credentials.desk'))('one') };
}

interface Props {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Search;
}

/** One credential: what it says, what happened to it, and what the desk may do. */
export default async function DeskCredentialPage({ params, searchParams }: Props) {
  const { id } = await params;
  const { ctx } = await requireStaff(['coordinator', 'admin']);
  const found = isId(id) ? await withScope(ctx, (tx) => getDeskCredential(ctx, tx, id)) : null;
  if (!found) notFound();
  const t = await getTranslations('credentials');
  const locale = await currentLocale();
  const called = await categoryNames();
  const { credential, replacement } = found;
  const number = formatCredentialNumber(credential.number);
  const issuedNow = (await searchText(searchParams, 'issued')) === '1';
  const facts = [
    {
      term: t('facts.category'),
      value: categoryWords(credential, called(credential), locale, t('emerging')),
    },
    { term: t('facts.issued'), value: formatDate(locale, credential.issuedOn) },
    { term: t('facts.until'), value: formatDate(locale, credential.validUntil) },
    { term: t('facts.listed'), value: t(credential.listed ? 'desk.listed' : 'desk.unlisted') },
  ];
  return (
    <>
      <PageTitle
        eyebrow={t('desk.eyebrow', { number })}
        back={{ href: '/credentials-desk', label: t('desk.back') }}
      >
        {credential.holderName}
      </PageTitle>
      <div className="stack">
        {issuedNow ? (
          <Notice tone="good" announced>
            {t('issue.done', { name: credential.holderName })}
          </Notice>
        ) : null}
        <p>
          <StatusTag state={shownState(credential, found.status)} />
        </p>
        <Facts facts={facts} />
        {replacement ? (
          <p>
            <a href={`/credentials-desk/${replacement.id}`}>
              {t('desk.replacedBy', { number: formatCredentialNumber(replacement.number) })}
            </a>
          </p>
        ) : null}
        <p className="links-row">
          {credential.state === 'valid' ? (
            <a href={`/credentials-desk/${id}/certificate?in=${credential.locale}`} download>
              {t('show.certificate')}
            </a>
          ) : null}
          <a href={`/${locale}/verify/${number}`}>{t('desk.public')}</a>
        </p>
        <LifeTable events={found.events} timeZone={found.timeZone} />
        <div className="actions">
          {found.actions.map((action) => (
            <LinkButton
              key={action}
              href={`/credentials-desk/${id}/${action}`}
              look={action === 'revoke' ? 'danger' : 'second'}
            >
              {t(`actions.${action}.open`)}
            </LinkButton>
          ))}
        </div>
      </div>
    </>
  );
}
