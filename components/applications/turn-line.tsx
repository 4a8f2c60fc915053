import type { Turn } from '@/lib/applications/rules';
import { formatDate, formatInstantDate } from '@/lib/platform/format';
import { getLocale, getTranslations } from '@/lib/platform/words';

interface TurnLineProps {
  readonly turn: Turn;
  readonly timeZone: string;
  /** Who reads it: "your turn" is somebody else's elsewhere. */
  readonly reader: 'applicant' | 'desk';
}

/** Who must act next, since when, and by when. */
export async function TurnLine({ turn, timeZone, reader }: TurnLineProps) {
  const t = await getTranslations('applications.turn');
  const locale = await getLocale();
  return (
    <p>
      <b>{t(`${reader}.${turn.who}`)}</b>{' '}
      {turn.who === 'nobody' ? null : (
        <span className="quiet">
          {t('since', {
            since: formatInstantDate(locale, turn.since, timeZone),
            by: turn.by ? formatDate(locale, turn.by) : 'none',
          })}
        </span>
      )}
    </p>
  );
}
