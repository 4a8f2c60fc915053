import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { PageTitle } from '@/components/ui/page-title';
import { withScope } from '@/lib/platform/db/with-scope';
import { getReadiness } from '@/lib/readiness/queries';
import { mainRequirements } from '@/lib/readiness/rules/shown';
import { categoryOf } from '@/lib/standards/categories';
import { requirePerson } from '@/lib/web/visitor';
import { CategoryChoice } from '../_components/category-choice';
import { lookingAt } from '../_components/looking';
import { RuleBars } from '../_components/rule-bars';
import { headline } from './_components/headline';
import { NextSmallStep } from './_components/next-small-step';
import { Way } from './_components/way';

interface Props {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('progress');
  return { title: t('homeTitle') };
}

export default async function HomePage({ searchParams }: Props) {
  const looking = lookingAt((await searchParams).category);
  const { ctx, who } = await requirePerson();
  const wishes = { looking, skipFits: true, skipPlan: true };
  const readiness = await withScope(ctx, (tx) => getReadiness(ctx, tx, ctx.scope.personId, wishes));
  if (!readiness) notFound();
  const t = await getTranslations('progress');
  const locale = await getLocale();
  const { category } = readiness.question;
  const name = categoryOf(category).name[locale];
  const year = readiness.eligibility.edition.replace(/\D+/g, '');
  return (
    <div className="two">
      <div className="stack">
        <PageTitle eyebrow={t('standardsOf', { category: name, year })}>
          {await headline(readiness, who.name, name)}
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
      </div>
      <aside className="stack">
        <h2 className="text-lg">{t('application.title')}</h2>
        <Way home={readiness.home} />
        <CategoryChoice home={readiness.home} category={category} />
      </aside>
    </div>
  );
}
