import { Tag } from '@/components/ui/tag';
import type { Locale } from '@/lib/core/locale';
import { formatInstantDate } from '@/lib/platform/format';
import { getTranslations } from '@/lib/platform/words';
import type { AttestationState, AttestationView } from '@/lib/vouching/model';

const tones = {
  asked: 'wait',
  completed: 'good',
  withdrawn: 'none',
  expired: 'bad',
} as const satisfies Record<AttestationState, string>;

interface Props {
  readonly request: AttestationView;
  readonly locale: Locale;
  readonly zone: string;
}

/** A request to confirm sessions in a line: how far, since when, with what outcome. */
export async function AttestationLine({ request, locale, zone }: Props) {
  const t = await getTranslations('vouching.confirm');
  const day = (at: Date) => formatInstantDate(locale, at, zone);
  const { state, agreed, partly, disagreed, sessions } = request;
  return (
    <div>
      <p>
        {t('request', { count: sessions })} <Tag tone={tones[state]}>{t(`states.${state}`)}</Tag>
      </p>
      <p className="quiet">
        {request.completedAt
          ? t('answered', { day: day(request.completedAt), agreed, partly, disagreed })
          : t('askedOn', { day: day(request.askedAt), email: request.providerEmail })}
        {state === 'asked' && request.remindedAt
          ? ` ${t('remindedOn', { day: day(request.remindedAt) })}`
          : ''}
        {state === 'asked' && request.delivery !== 'refused'
          ? ` ${t(`delivery.${request.delivery}`)}`
          : ''}
      </p>
    </div>
  );
}
