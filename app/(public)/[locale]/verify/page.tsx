import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { TitleHead } from '@/components/ui/title-head';
import { formatCredentialNumber, parseCredentialNumber } from '@/lib/credentials/number';
import { getTranslations } from '@/lib/platform/words';
import { currentLocale } from '@/lib/web/i18n/locale';
import { type Search, searchText } from '@/lib/web/search';
import { NumberForm } from './_components/number-form';
import { numberProblem } from './_components/number-problem';

interface Props {
  readonly searchParams: Search;
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations('verify');
  const wrong = (await searchText(searchParams, 'number')) !== null;
  return { title: wrong ? t('titleWrong') : t('title') };
}

/** Anybody may ask what a credential is worth. */
export default async function VerifyPage({ searchParams }: Props) {
  const typed = await searchText(searchParams, 'number');
  const locale = await currentLocale();
  const number = typed === null ? null : parseCredentialNumber(typed);
  if (number?.ok) redirect(`/${locale}/verify/${formatCredentialNumber(number.value)}`);
  const t = await getTranslations('verify');
  return (
    <div className="page page-narrow">
      <TitleHead lead={t('lead')}>{t('title')}</TitleHead>
      <NumberForm
        locale={locale}
        typed={typed?.slice(0, 60) ?? ''}
        wrong={number ? await numberProblem(number.error) : undefined}
      />
      <p className="prose mt-8 quiet">
        {t.rich('noNumber', {
          register: (words) => <a href={`/${locale}/register`}>{words}</a>,
        })}
      </p>
    </div>
  );
}
