import { addMonths, type CalendarDate } from '@/lib/core/calendar-date';
import type { CalendarEvent } from '@/lib/core/ical';
import { formatMinutes } from '@/lib/platform/format';
import { getLocale, getTranslations } from '@/lib/platform/words';
import type { Readiness } from '@/lib/readiness/model';
import { rulingOf } from '@/lib/readiness/rules/question';
import { nameUnder } from '@/lib/standards/editions/terms-under';
import type { Plan, PlanStep } from '@/lib/standards/eligibility';
import type { Outlook } from '@/lib/standards/evaluate/outlook';
import { wholeMonths } from '@/lib/standards/evaluate/pace';
import { requirementName } from '@/lib/standards/say/say';

const MOST_MONTHS = 120;

type Paced = Extract<PlanStep, { readonly do: 'log' | 'train' }>;

/** The last day of each kind of hours: steps of one kind are one another's parts. */
const lastOf = ({ steps }: Plan, kind: Paced['do']): Paced | undefined =>
  steps
    .filter((step): step is Paced => step.do === kind)
    .toSorted((a, b) => (a.readyOn < b.readyOn ? 1 : -1))[0];

const monthsOf = ({ from, readyOn }: Paced): readonly CalendarDate[] =>
  Array.from({ length: Math.min(MOST_MONTHS, wholeMonths(from, readyOn)) }, (_, month) =>
    addMonths(from, month + 1),
  );

/** The plan as days of a calendar: hours month by month, what ends, what runs out, the day it is ready. */
export async function planEvents(
  { plan, agesOut }: Outlook,
  readiness: Readiness,
  personId: string,
): Promise<readonly CalendarEvent[]> {
  const t = await getTranslations('plan');
  const locale = await getLocale();
  const { category } = readiness.question;
  const called = { category: nameUnder(rulingOf(readiness).overrides, category)[locale] };
  const uid = (what: string) => `${what}.${category}.${personId}@attune`;
  const paced = (['log', 'train'] as const).flatMap((kind): CalendarEvent[] => {
    const last = lastOf(plan, kind);
    if (!last) return [];
    const amount = formatMinutes(last.pace.minutesPerMonth);
    return monthsOf(last).map((on) => ({
      uid: uid(`${kind}-${on.slice(0, 7)}`),
      on,
      title: t(`event.${kind}`, { amount }),
      text: t('event.why', called),
    }));
  });
  const work = plan.steps.flatMap((step): CalendarEvent[] =>
    step.do === 'work'
      ? [
          {
            uid: uid(step.requirement),
            on: step.readyOn,
            title: t('event.work', { name: requirementName(step.requirement, locale) }),
          },
        ]
      : [],
  );
  const papers = agesOut
    .filter(({ because }) => because === 'references' || because === 'membership')
    .map(({ path, on, because }) => ({
      uid: uid(path.replace(/[^a-z0-9]+/giu, '-')),
      on,
      title: t(`because.${because}`, { count: 1 }),
    }));
  const ready = plan.readyOn
    ? [{ uid: uid('ready'), on: plan.readyOn, title: t('event.ready', called) }]
    : [];
  return [...paced, ...work, ...papers, ...ready];
}
