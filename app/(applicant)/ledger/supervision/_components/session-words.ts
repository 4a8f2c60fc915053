import { formatDate, formatMinutes } from '@/lib/platform/format';
import { getLocale, getTranslations } from '@/lib/platform/words';
import type { RscFacts, RscWhen } from '@/lib/supervision/model';

/** A session in words: its day, its length, how it was held. */
export async function sessionWords() {
  const t = await getTranslations('supervision');
  const locale = await getLocale();
  const when = (at: RscWhen, style: 'short' | 'long' = 'short') =>
    'on' in at
      ? formatDate(locale, at.on, style)
      : t('when.span', {
          from: formatDate(locale, at.from, style),
          until: formatDate(locale, at.until, style),
        });
  const how = ({ format, groupSize, mode, kind, focus }: RscFacts) =>
    [
      groupSize === null ? t(`format.${format}Word`) : t('format.groupOf', { size: groupSize }),
      t(`mode.${mode}Word`),
      ...(kind === 'reflective' ? [] : [t(`kind.${kind}`).toLocaleLowerCase(locale)]),
      ...(focus === 'rsc_given' ? [t('focus.rsc_givenWord')] : []),
    ].join(', ');
  return { t, locale, when, how, length: formatMinutes };
}
