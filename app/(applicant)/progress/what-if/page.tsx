import type { Metadata } from 'next';
import { PageTitle } from '@/components/ui/page-title';
import { getTranslations } from '@/lib/platform/words';
import { rulingOf } from '@/lib/readiness/rules/question';
import { editionTitle } from '@/lib/rulebook/labels';
import type { Search } from '@/lib/web/search';
import { askedWhatIf } from './_components/asked';
import { Choices } from './_components/choices';
import { Comparison } from './_components/comparison';
import { Reach } from './_components/reach';

interface Props {
  readonly searchParams: Search;
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations('whatIf');
  const { problems } = await askedWhatIf(searchParams);
  return { title: t(Object.keys(problems).length > 0 ? 'titleWrong' : 'title') };
}

/** The same ledger under another category, track, edition or association, beside today's answer. */
export default async function WhatIfPage({ searchParams }: Props) {
  const { found, problems } = await askedWhatIf(searchParams);
  const t = await getTranslations('whatIf');
  const outcomes = await getTranslations('standards.outcomes');
  const { now, supposed: other, reach } = found;
  const answered = other !== null && Object.keys(problems).length === 0;
  return (
    <div className="stack">
      <PageTitle back={{ href: '/progress', label: t('back') }} lead={t('lead')}>
        {t('title')}
      </PageTitle>
      <Choices found={found} problems={problems} />
      {answered ? (
        <section className="stack-tight">
          <h2>
            {t('answer', {
              category: other.question.category,
              edition: editionTitle(other.edition.id),
            })}
          </h2>
          <p>{outcomes(other.eligibility.outcome)}</p>
          <p className="quiet">
            {t('nowIs', { category: now.question.category, edition: editionTitle(now.edition.id) })}{' '}
            {outcomes(now.eligibility.outcome)}
          </p>
          <Comparison now={now} supposed={other} />
        </section>
      ) : null}
      <section className="stack-tight">
        <h2>{t('reachUnder', { edition: editionTitle((other ?? now).edition.id) })}</h2>
        <Reach reach={reach} ruling={rulingOf(other ?? now)} />
      </section>
    </div>
  );
}
