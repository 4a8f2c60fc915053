import type { Metadata } from 'next';
import { Notice } from '@/components/ui/notice';
import { TitleHead } from '@/components/ui/title-head';
import { type Look, lookUpCredential } from '@/lib/credentials/queries/public';
import { instantInWords } from '@/lib/platform/translator';
import { getTranslations } from '@/lib/platform/words';
import { publicContext } from '@/lib/web/context';
import { currentLocale } from '@/lib/web/i18n/locale';
import { mayLook } from '@/lib/web/public-look';
import { NumberForm } from '../_components/number-form';
import { numberProblem } from '../_components/number-problem';
import { Found } from './_components/found';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('verify');
  return { title: t('titleOne'), robots: { index: false } };
}

interface Props {
  readonly params: Promise<{ readonly number: string }>;
}

/** What one number is worth at this moment. */
export default async function VerifyOnePage({ params }: Props) {
  const { number } = await params;
  const locale = await currentLocale();
  const look = (await mayLook('credential_check'))
    ? await lookUpCredential(publicContext(), decoded(number))
    : null;
  return (
    <div className="page page-narrow">
      {look === null ? (
        <TooOften />
      ) : look.ok ? (
        <Answer look={look.value} />
      ) : (
        <Unreadable problem={await numberProblem(look.error)} typed={decoded(number)} />
      )}
      {look?.ok ? (
        <p className="mt-8">
          <a href={`/${locale}/verify`}>{(await getTranslations('verify'))('another')}</a>
        </p>
      ) : null}
    </div>
  );
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text).slice(0, 60);
  } catch {
    return text.slice(0, 60);
  }
};

async function Answer({ look }: { readonly look: Look }) {
  const t = await getTranslations('verify');
  const locale = await currentLocale();
  const { credential, answer, at } = look;
  if (credential && answer !== 'not_known')
    return <Found credential={credential} answer={answer} at={at} locale={locale} />;
  return (
    <>
      <TitleHead>{t('answers.not_known.title')}</TitleHead>
      <div className="mt-5">
        <Notice tone="wait">
          <p>{t('answers.not_known.body')}</p>
          <p className="mt-2">
            {t('lookedAt', { when: instantInWords(at.toISOString(), 'UTC', locale) })}
          </p>
        </Notice>
      </div>
    </>
  );
}

async function Unreadable({
  problem,
  typed,
}: {
  readonly problem: string;
  readonly typed: string;
}) {
  const t = await getTranslations('verify');
  return (
    <>
      <TitleHead lead={t('lead')}>{t('title')}</TitleHead>
      <NumberForm locale={await currentLocale()} typed={typed} wrong={problem} />
    </>
  );
}

async function TooOften() {
  const t = await getTranslations('verify.tooOften');
  return <TitleHead lead={t('body')}>{t('title')}</TitleHead>;
}
