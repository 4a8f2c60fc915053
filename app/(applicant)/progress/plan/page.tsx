import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PageTitle } from '@/components/ui/page-title';
import { formatDate } from '@/lib/platform/format';
import { getLocale, getTranslations } from '@/lib/platform/words';
import { rulingOf } from '@/lib/readiness/rules/question';
import { nameUnder } from '@/lib/standards/editions/terms-under';
import { sayPace, sayPlanSteps } from '@/lib/standards/say/say';
import { requirePerson } from '@/lib/web/visitor';
import { CategoryChoice } from '../../_components/category-choice';
import { addressFor, lookingAt } from '../../_components/looking';
import { type Address, askedFor } from './_components/asked';
import { PlanForm } from './_components/plan-form';
import { RunningOut } from './_components/running-out';

interface Props {
  readonly searchParams: Promise<Address>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('plan');
  return { title: t('title') };
}

const calendarAddress = (asked: Address): string => {
  const kept = Object.entries(asked).flatMap(([key, value]) =>
    typeof value === 'string' && value !== '' ? [[key, value] as [string, string]] : [],
  );
  return `/progress/plan/calendar?${new URLSearchParams(kept)}`;
};

/** What to log, how often and until when; what it takes to be ready by a day; what runs out. */
export default async function PlanPage({ searchParams }: Props) {
  const asked = await searchParams;
  const { ctx } = await requirePerson();
  const found = await askedFor(ctx, asked);
  if (!found) notFound();
  const { readiness, outlook } = found;
  const t = await getTranslations('plan');
  const locale = await getLocale();
  const { plan } = outlook;
  const { category, asOf } = readiness.question;
  const day = (date: string) => formatDate(locale, date);
  const name = nameUnder(rulingOf(readiness).overrides, category)[locale];
  const by = typeof asked.by === 'string' && asked.by !== '' ? asked.by : null;
  return (
    <div className="stack">
      <PageTitle
        back={{ href: addressFor('/progress', readiness), label: t('back') }}
        lead={t('lead', { category: name })}
      >
        {t('title')}
      </PageTitle>
      <CategoryChoice readiness={readiness} />
      <PlanForm asked={asked} looking={lookingAt(asked.category)} />
      {plan.readyOn === null ? (
        <Notice title={t('never')}>{t('neverWhy')}</Notice>
      ) : (
        <section className="stack-tight">
          <h2>{plan.readyOn === asOf ? t('today') : t('readyOn', { date: day(plan.readyOn) })}</h2>
          {by !== null && plan.readyOn > by ? (
            <Notice tone="wait">{t('laterThanWished', { date: day(plan.readyOn) })}</Notice>
          ) : null}
          {plan.steps.length > 0 ? <p className="quiet">{sayPace(plan, locale)}</p> : null}
          <ul className="prose">
            {sayPlanSteps(plan, locale, day).map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ul>
          {plan.steps.length > 0 ? (
            <p>
              <LinkButton href={calendarAddress(asked)} look="second" download>
                {t('calendar')}
              </LinkButton>
            </p>
          ) : null}
        </section>
      )}
      <section className="stack-tight">
        <h2>{t('runsOut')}</h2>
        <RunningOut agesOut={outlook.agesOut} />
      </section>
    </div>
  );
}
