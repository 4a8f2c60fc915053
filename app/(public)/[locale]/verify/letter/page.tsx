import type { Metadata } from 'next';
import { LetterBody } from '@/components/readiness/letter-body';
import { letterWords } from '@/components/readiness/letter-words';
import { Notice } from '@/components/ui/notice';
import { TitleHead } from '@/components/ui/title-head';
import { getTranslations } from '@/lib/platform/words';
import { openSeal } from '@/lib/readiness/letter/seal';
import { mayLook } from '@/lib/web/public-look';
import { type Search, searchText } from '@/lib/web/search';

interface Props {
  readonly searchParams: Search;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('employerLetter');
  return { title: t('checked.title'), robots: { index: false } };
}

/** What a letter for an employer said when it was made, for whoever holds it. */
export default async function CheckLetterPage({ searchParams }: Props) {
  const t = await getTranslations('employerLetter');
  const seal = (await searchText(searchParams, 'seal')) ?? '';
  const allowed = await mayLook('credential_check');
  const letter = allowed ? openSeal(seal.slice(0, 4000)) : null;
  return (
    <div className="page page-narrow">
      <TitleHead>{t('checked.title')}</TitleHead>
      <div className="stack mt-5">
        {letter ? (
          <>
            <Notice tone="good">{t('checked.ours')}</Notice>
            <LetterBody words={await letterWords(letter)} />
          </>
        ) : (
          <Notice tone={allowed ? 'bad' : 'wait'}>
            {t(allowed ? 'checked.notOurs' : 'checked.tooOften')}
          </Notice>
        )}
      </div>
    </div>
  );
}
