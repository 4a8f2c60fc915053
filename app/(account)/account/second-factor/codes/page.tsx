import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { ActionForm } from '@/components/forms/action-form';
import { LinkButton } from '@/components/ui/button';
import { PageTitle } from '@/components/ui/page-title';
import { SubmitButton } from '@/components/ui/submit-button';
import { spacedRecoveryCode } from '@/lib/accounts/rules/factor';
import { getTranslations } from '@/lib/platform/words';
import { safeNext } from '@/lib/web/auth/next-path';
import { codesToShow } from '@/lib/web/auth/shown-once';
import { type Search, searchText } from '@/lib/web/search';
import { requirePerson } from '@/lib/web/visitor';
import { codesKeptAction } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('accounts.secondFactor'))('codesTitle') };
}

/** The ten recovery codes, until their owner says that they are kept. */
export default async function CodesPage({ searchParams }: { readonly searchParams: Search }) {
  const { who } = await requirePerson();
  const codes = await codesToShow(who.personId);
  if (!codes) redirect('/account/second-factor');
  const next = safeNext(await searchText(searchParams, 'next'));
  const t = await getTranslations('accounts.secondFactor');
  return (
    <>
      <PageTitle lead={t('codesLead')}>{t('codesTitle')}</PageTitle>
      <ol className="stack-tight">
        {codes.map((code) => (
          <li key={code}>
            <code>{spacedRecoveryCode(code)}</code>
          </li>
        ))}
      </ol>
      <div className="stack mt-8">
        <LinkButton href="/account/second-factor/codes/file" look="second" download>
          {t('download')}
        </LinkButton>
        <ActionForm action={codesKeptAction} label={t('kept')}>
          <input type="hidden" name="next" value={next} />
          <SubmitButton>{t('kept')}</SubmitButton>
        </ActionForm>
      </div>
    </>
  );
}
