import { type Station, Stations } from '@/components/progress/stations';
import { formatDate, formatInstantDate } from '@/lib/platform/format';
import { getLocale, getTranslations } from '@/lib/platform/words';
import type { Home, OpenApplication } from '@/lib/readiness/model';

const order = [
  'registered',
  'accepted',
  'in_progress',
  'submitted',
  'under_review',
  'decision',
] as const;
type Stop = (typeof order)[number];

const at: Readonly<Record<string, Stop>> = {
  registered: 'registered',
  accepted: 'accepted',
  in_progress: 'in_progress',
  changes_requested: 'in_progress',
  submitted: 'submitted',
  resubmitted: 'submitted',
  under_review: 'under_review',
  approved: 'decision',
  approved_for_exam: 'decision',
  deferred: 'decision',
  endorsed: 'decision',
};

const instantOf = (application: OpenApplication, stop: Stop): Date | null => {
  if (stop === 'registered') return application.registeredAt;
  if (stop === 'accepted') return application.acceptedAt;
  if (stop === 'submitted') return application.submittedAt;
  return stop === 'decision' ? application.decidedAt : null;
};

/** The way of the open application, past and promised; or what its absence means. */
export async function Way({ home }: { readonly home: Home }) {
  const t = await getTranslations('progress.application');
  const locale = await getLocale();
  const { application, association } = home;
  if (!application || !association) return <p className="quiet">{t('none')}</p>;
  const now = order.indexOf(at[application.state] ?? 'registered');
  const stations = order.map((stop, index): Station => {
    const instant = instantOf(application, stop);
    const day = instant && formatInstantDate(locale, instant, association.timeZone);
    const due =
      index === now && application.dueOn
        ? t('by', { date: formatDate(locale, application.dueOn) })
        : null;
    const isSpecial =
      index === now && (stop === 'decision' || application.state === 'changes_requested');
    return {
      id: stop,
      label: t((isSpecial ? application.state : stop) as Stop),
      ...((due ?? day) ? { when: due ?? day } : {}),
      state: index < now ? 'done' : index === now ? 'now' : 'ahead',
    };
  });
  return (
    <>
      <p className="quiet small">
        {t('at', { reference: application.reference, association: association.name })}
      </p>
      <Stations
        label={t('title')}
        stations={stations}
        words={{ done: t('done'), now: t('now'), ahead: t('ahead'), stopped: t('stopped') }}
      />
    </>
  );
}
