import { formatDate } from '@/lib/platform/format';
import { getLocale, getTranslations } from '@/lib/platform/words';

/** Days and stretches of time as every noun writes them. */
export async function dayWords() {
  const t = await getTranslations('ledger');
  const locale = await getLocale();
  const day = (date: string) => formatDate(locale, date, 'short');
  const span = (from: string, until: string | null) =>
    until === null
      ? t('since', { from: day(from) })
      : t('span', { from: day(from), until: day(until) });
  return { locale, day, span };
}
