import type { Metadata } from 'next';
import { Notice } from '@/components/ui/notice';
import { PageTitle } from '@/components/ui/page-title';
import { getOwnAccount, pendingFactorKey } from '@/lib/accounts/queries';
import { getTranslations } from '@/lib/platform/words';
import { proveAgainAt, requireFreshPerson } from '@/lib/web/auth/fresh';
import { safeNext, withNext } from '@/lib/web/auth/next-path';
import { type Search, searchText } from '@/lib/web/search';
import { staffRoles } from '@/lib/web/visitor';
import { Manage } from './_components/manage';
import { Begin, Scan } from './_components/set-up';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('accounts.secondFactor'))('title') };
}

/** Where a second factor is set up, renewed and turned off; staff are sent here until they have one. */
export default async function FactorPage({ searchParams }: { readonly searchParams: Search }) {
  const next = safeNext(await searchText(searchParams, 'next'));
  const here = withNext('/account/second-factor', next);
  const { ctx, who } = await requireFreshPerson(here);
  // Set up in another browser: this session has not shown it yet.
  if (who.hasFactor && !who.factorAt) proveAgainAt(next);
  const t = await getTranslations('accounts');
  const secret = await pendingFactorKey(ctx);
  const staff = who.roles.some((held) => staffRoles.includes(held.role));
  const { recoveryCodesLeft } = await getOwnAccount(ctx);
  return (
    <>
      <PageTitle
        lead={t('secondFactor.lead')}
        back={{ href: '/account', label: t('account.back') }}
      >
        {t('secondFactor.title')}
      </PageTitle>
      <div className="stack">
        {staff && !who.hasFactor ? <Notice>{t('secondFactor.staffLead')}</Notice> : null}
        {who.hasFactor ? <Manage left={recoveryCodesLeft} /> : null}
        {!who.hasFactor && secret ? <Scan secret={secret} email={who.email} next={next} /> : null}
        {!who.hasFactor && !secret ? <Begin next={next} /> : null}
      </div>
    </>
  );
}
