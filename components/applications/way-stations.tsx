import { type Station, Stations } from '@/components/progress/stations';
import type { Application, ApplicationStep } from '@/lib/applications/model';
import { type Stop, type Turn, wayOf } from '@/lib/applications/rules';
import { formatDate, formatInstantDate } from '@/lib/platform/format';
import { getLocale, getTranslations } from '@/lib/platform/words';

interface WayStationsProps {
  readonly application: Pick<Application, 'state'>;
  readonly steps: readonly ApplicationStep[];
  readonly turn: Turn;
  readonly timeZone: string;
}

/** The way of an application: what was, where it stands and by when it moves, what is to come. */
export async function WayStations({ application, steps, turn, timeZone }: WayStationsProps) {
  const t = await getTranslations('applications.way');
  const locale = await getLocale();
  const whenOf = (stop: Stop): string | undefined => {
    if (!stop.at) return undefined;
    const day = formatInstantDate(locale, stop.at, timeZone);
    if (stop.phase === 'now' && turn.by)
      return t('sinceBy', { since: day, by: formatDate(locale, turn.by) });
    return stop.by === 'rule' ? t('byRule', { day }) : day;
  };
  const stations = wayOf(application.state, steps).map((stop, index): Station => {
    const when = whenOf(stop);
    return {
      id: `${index}-${stop.state}`,
      label: t(`stop.${stop.state}`),
      state: stop.phase,
      ...(when === undefined ? {} : { when }),
    };
  });
  return (
    <Stations
      label={t('title')}
      stations={stations}
      words={{ done: t('done'), now: t('now'), ahead: t('ahead'), stopped: t('stopped') }}
    />
  );
}
