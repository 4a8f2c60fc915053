import Link from 'next/link';
import type { ReactNode } from 'react';
import { PageTitle } from '@/components/ui/page-title';
import { getLocale, getTranslations } from '@/lib/platform/words';
import type { Readiness } from '@/lib/readiness/model';
import { rulingOf } from '@/lib/readiness/rules/question';
import { mainRequirements } from '@/lib/readiness/rules/shown';
import { nameUnder } from '@/lib/standards/editions/terms-under';
import type { CategoryCode } from '@/lib/standards/model';
import { CategoryChoice } from '../../_components/category-choice';
import { RuleBars } from '../../_components/rule-bars';
import { headline } from './headline';
import { NextSmallStep } from './next-small-step';
import { Way } from './way';

interface Props {
  readonly readiness: Readiness;
  readonly name: string;
  readonly looking: CategoryCode | null;
  readonly children: ReactNode;
}

/** The home of somebody on the way to a category: how far, the next small step, the application. */
export async function ApplicantHome({ readiness, name, looking, children }: Props) {
  const t = await getTranslations('progress');
  const bring = await getTranslations('finder.bring');
  const locale = await getLocale();
  const { category } = readiness.question;
  const called = nameUnder(rulingOf(readiness).overrides, category)[locale];
  const year = readiness.eligibility.edition.replace(/\D+/g, '');
  return (
    <div className="two">
      <div className="stack">
        <PageTitle eyebrow={t('standardsOf', { category: called, year })}>
          {await headline(readiness, name, called)}
        </PageTitle>
        <NextSmallStep readiness={readiness} />
        <div>
          <RuleBars readiness={readiness} requirements={mainRequirements(readiness)} />
        </div>
        <p>
          <Link href={looking ? `/progress?category=${looking}` : '/progress'} prefetch={false}>
            {t('seeWhole')}
          </Link>
        </p>
        {children}
      </div>
      <aside className="stack">
        <h2 className="text-lg">{t('application.title')}</h2>
        <Way home={readiness.home} />
        <CategoryChoice readiness={readiness} />
        <p>
          <Link href="/ledger/bring" prefetch={false}>
            {bring('open')}
          </Link>
        </p>
      </aside>
    </div>
  );
}
