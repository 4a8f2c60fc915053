import { LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { getTranslations } from '@/lib/platform/words';
import type { ReferencesView, SlotView } from '@/lib/vouching/queries/references';
import { HandOver } from './hand-over';
import { RequestActions } from './request-actions';
import { RequestState } from './request-state';

interface Props {
  readonly place: SlotView;
  readonly view: ReferencesView;
}

const askPath = (slot: number, replaces?: string): string =>
  `/application/references/ask?slot=${slot}${replaces ? `&replaces=${replaces}` : ''}`;

/** One of the places: who may fill it, who was asked, and what can be done now. */
export async function SlotCard({ place, view }: Props) {
  const t = await getTranslations('vouching.references');
  const slots = await getTranslations('vouching.slots');
  const { current, number, slot } = place;
  const over = current?.state === 'declined' || current?.state === 'expired';
  const uncounted = current?.state === 'completed' ? current.uncounted : null;
  const replaces = current?.state === 'asked' || uncounted ? current?.id : undefined;
  const mayReplace = view.mayAsk && current && (over || replaces !== undefined);
  return (
    <section className="card" aria-labelledby={`slot-${number}`}>
      <h2 id={`slot-${number}`}>{t('place', { number, who: slots(slot.id) })}</h2>
      {current ? <RequestState request={current} timeZone={view.timeZone} /> : null}
      {uncounted ? (
        <Notice tone="wait" title={t('uncounted.title')}>
          {t(`uncounted.${uncounted}`, { months: view.minKnownMonths })}
        </Notice>
      ) : null}
      {current === null && view.mayAsk ? (
        <p className="actions">
          <LinkButton href={askPath(number)}>{t('ask')}</LinkButton>
        </p>
      ) : null}
      {current?.state === 'asked' ? (
        <RequestActions request={current} timeZone={view.timeZone} />
      ) : null}
      {current?.state === 'asked' && current.delivery === 'refused' ? (
        <HandOver request={current} />
      ) : null}
      {mayReplace ? (
        <p className="mt-4">
          <LinkButton href={askPath(number, replaces)} look="second">
            {t(current.state === 'asked' ? 'otherAddress' : 'askAnother')}
          </LinkButton>
        </p>
      ) : null}
      {place.earlier.length > 0 ? (
        <details className="mt-4">
          <summary>{t('earlier', { count: place.earlier.length })}</summary>
          {place.earlier.map((each) => (
            <RequestState key={each.id} request={each} timeZone={view.timeZone} />
          ))}
        </details>
      ) : null}
    </section>
  );
}
