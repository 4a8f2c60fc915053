import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { LetterBody } from '@/components/readiness/letter-body';
import { letterWords } from '@/components/readiness/letter-words';
import { LinkButton } from '@/components/ui/button';
import { PageTitle } from '@/components/ui/page-title';
import { getTranslations } from '@/lib/platform/words';
import { ownLetter } from './_components/own-letter';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('employerLetter');
  return { title: t('title') };
}

/** A letter an applicant may print for an employer: registered, so much done, so much missing. */
export default async function EmployerLetterPage() {
  const letter = await ownLetter();
  if (!letter) notFound();
  const t = await getTranslations('employerLetter');
  return (
    <article className="stack measure">
      <PageTitle back={{ href: '/progress', label: t('back') }}>{t('title')}</PageTitle>
      <LetterBody words={await letterWords(letter)} />
      <div className="stack-tight no-print">
        <p className="quiet">{t('print')}</p>
        <p>
          <LinkButton href="/progress/letter/file" look="second" download>
            {t('download')}
          </LinkButton>
        </p>
      </div>
    </article>
  );
}
