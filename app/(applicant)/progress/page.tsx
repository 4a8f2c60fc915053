import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Notice } from '@/components/ui/notice';
import { PageTitle } from '@/components/ui/page-title';
import { withScope } from '@/lib/platform/db/with-scope';
import { getLocale, getTranslations } from '@/lib/platform/words';
import { sayReadiness } from '@/lib/readiness/labels';
import { getReadiness } from '@/lib/readiness/queries';
import { shownRequirements } from '@/lib/readiness/rules/shown';
import { categoryOf } from '@/lib/standards/categories';
import { requirePerson } from '@/lib/web/visitor';
import { CategoryChoice } from '../_components/category-choice';
import { lookingAt } from '../_components/looking';
import { RuleBars } from '../_components/rule-bars';
import { Coverage } from './_components/coverage';
import { EntryLists } from './_components/entry-lists';

interface Props {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('progress');
  return { title: t('title') };
}

export default async function ProgressPage({ searchParams }: Props) {
  const looking = lookingAt((await searchParams).category);
  const { ctx } = await requirePerson();
  const wishes = { looking, skipFits: true, skipPlan: true };
  const readiness = await withScope(ctx, (tx) => getReadiness(ctx, tx, ctx.scope.personId, wishes));
  if (!readiness) notFound();
  const t = await getTranslations('progress');
  const locale = await getLocale();
  const { category } = readiness.question;
  const { warnings } = sayReadiness(readiness, locale);
  return (
    <div className="stack">
      <PageTitle lead={t('lead', { category: categoryOf(category).name[locale] })}>
        {t('title')}
      </PageTitle>
      <CategoryChoice home={readiness.home} category={category} />
      <div>
        <RuleBars readiness={readiness} requirements={shownRequirements(readiness)} />
      </div>
      {warnings.length > 0 ? (
        <Notice title={t('warnings')}>
          <ul>
            {warnings.map(({ id, say }) => (
              <li key={id}>{say}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <Coverage readiness={readiness} />
      <EntryLists readiness={readiness} />
    </div>
  );
}
