import { Notice } from '@/components/ui/notice';
import { Tag } from '@/components/ui/tag';
import { formatInstantDate } from '@/lib/platform/format';
import { getTranslations } from '@/lib/platform/words';
import type { ReferenceState } from '@/lib/vouching/model';
import type { ReferenceView } from '@/lib/vouching/queries/references';
import { currentLocale } from '@/lib/web/i18n/locale';

const tones = {
  asked: 'wait',
  completed: 'good',
  declined: 'bad',
  withdrawn: 'none',
  expired: 'bad',
  set_aside: 'none',
} as const satisfies Record<ReferenceState, string>;

interface Props {
  readonly request: ReferenceView;
  readonly timeZone: string;
}

/** A request in a few words: to whom, since when, whether the message arrived. */
export async function RequestState({ request, timeZone }: Props) {
  const t = await getTranslations('vouching.references');
  const locale = await currentLocale();
  const day = (at: Date) => formatInstantDate(locale, at, timeZone);
  const waits = request.state === 'asked';
  return (
    <div className="stack-tight mt-3">
      <p>
        <strong>{request.raterName}</strong> <span className="quiet">{request.raterEmail}</span>{' '}
        <Tag tone={tones[request.state]}>{t(`states.${request.state}`)}</Tag>
      </p>
      <p className="quiet">
        {request.completedAt
          ? t('cameBack', { day: day(request.completedAt) })
          : t('askedOn', { day: day(request.askedAt) })}
        {waits && request.remindedAt ? ` ${t('remindedOn', { day: day(request.remindedAt) })}` : ''}
        {waits ? ` ${t('openUntil', { day: day(request.expiresAt) })}` : ''}{' '}
        {t(request.waivesAccess ? 'waived' : 'notWaived')}
      </p>
      {waits && request.delivery === 'refused' ? (
        <Notice tone="bad" title={t('refused.title')}>
          {t('refused.what')}
        </Notice>
      ) : null}
      {waits && request.delivery !== 'refused' ? (
        <p className="quiet">{t(`delivery.${request.delivery}`)}</p>
      ) : null}
      {request.suggestion ? <p>{t('suggestion', { name: request.suggestion })}</p> : null}
    </div>
  );
}
