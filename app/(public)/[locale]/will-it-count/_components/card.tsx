import type { CalendarDate } from '@/lib/core/calendar-date';
import type { Locale } from '@/lib/core/locale';
import type { WhoMay } from '@/lib/finder/rules/session';
import { env } from '@/lib/platform/env';
import { formatDate } from '@/lib/platform/format';
import { getTranslations } from '@/lib/platform/words';
import { editionTitle } from '@/lib/rulebook/labels';
import { categoryOf } from '@/lib/standards/categories';
import type { CategoryCode } from '@/lib/standards/model';

interface CardProps {
  readonly category: CategoryCode;
  readonly on: CalendarDate;
  readonly whoMay: WhoMay;
  readonly edition: string;
  readonly locale: Locale;
}

/** One page to show a supervisor: who may, as of when, by which standards, and where to check it. */
export async function Card({ category, on, whoMay, edition, locale }: CardProps) {
  const t = await getTranslations('will-it-count');
  const { standings, from, until } = whoMay;
  const day = (date: string) => formatDate(locale, date);
  const said = { date: day(on), from: day(from), edition: editionTitle(edition) };
  return (
    <section className="who-may mt-8" aria-labelledby="who-may">
      <h2 id="who-may">{t('card.title', { who: categoryOf(category).name[locale] })}</h2>
      <p>{until ? t('card.asOf', { ...said, until: day(until) }) : t('card.asOfOpen', said)}</p>
      <p className="mt-4">{t('card.any')}</p>
      <ul className="who-may-list">
        {standings.map((standing) => (
          <li key={standing}>{t(`standings.${standing}`)}</li>
        ))}
      </ul>
      <p className="mt-4">{t('card.never')}</p>
      <p className="why mt-4">{t('card.vary')}</p>
      <p className="mt-4">
        {t('card.check')}{' '}
        <strong className="who-may-address">{`${env().publicUrl}/${locale}/will-it-count`}</strong>
      </p>
      <p className="hint no-print mt-4">{t('card.print')}</p>
    </section>
  );
}
