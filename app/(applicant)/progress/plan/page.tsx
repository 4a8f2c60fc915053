import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PageTitle } from '@/components/ui/page-title';
import { formatDate } from '@/lib/platform/format';
import { getLocale, getTranslations } from '@/lib/platform/words';
import { rulingOf } from '@/lib/readiness/rules/question';
import { nameUnder } from '@/lib/standards/editions/terms-under';
import { sayPace, sayPlanSteps, sayWhyNever } from '@/lib/standards/say/say';
import { CategoryChoice } from '../../_components/category-choice';
import { addressFor, lookingAt } from '../../_components/looking';
import { askedHere } from './_components/asked';
import { PlanForm } from './_components/plan-form';
import { RunningOut } from './_components/running-out';
import { type Address, typedIn } from './_components/wish';

interface Props {
  readonly searchParams: Promise<Address>;
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations('plan');
  const ui = await getTranslations('ui.form');
  const found = await askedHere(searchParams);
  const wrong = Object.keys(found?.problems ?? {}).length > 0;
  return { title: wrong ? `${ui('errorPrefix')} ${t('title')}` : t('title') };
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
  const found = await askedHere(searchParams);
  if (!found) notFound();
  const { readiness, outlook, problems } = found;
  const t = await getTranslations('plan');
  const locale = await getLocale();
  const { plan } = outlook;
  const { category, asOf } = readiness.question;
  const day = (date: string) => formatDate(locale, date);
  const name = nameUnder(rulingOf(readiness).overrides, category)[locale];
  const by = problems.by ? '' : typedIn(asked, 'by');
  return (
    <div className="stack">
      <PageTitle
        back={{ href: addressFor('/progress', readiness), label: t('back') }}
        lead={t('lead', { category: name })}
      >
        {t('title')}
      </PageTitle>
      <CategoryChoice readiness={readiness} />
      <PlanForm asked={asked} problems={problems} looking={lookingAt(asked.category)} />
      {plan.readyOn === null ? (
        <Notice title={t('never')}>
          <p>{sayWhyNever(plan, locale)}</p>
          <p>{t('neverWhy')}</p>
        </Notice>
      ) : (
        <section className="stack-tight">
          <h2>{plan.readyOn === asOf ? t('today') : t('readyOn', { date: day(plan.readyOn) })}</h2>
          {by !== '' && plan.readyOn > by ? (
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
