import { formatDate, formatHours, formatNumber } from '@/lib/platform/format';
import { getLocale, getTranslations } from '@/lib/platform/words';
import type { LetterWords } from '@/lib/readiness/letter/model';
import type { EmployerLetter, LetterLine } from '@/lib/readiness/rules/employer-letter';
import { editionTitle } from '@/lib/rulebook/labels';

/** The letter for an employer in the language of the reader. */
export async function letterWords(letter: EmployerLetter): Promise<LetterWords> {
  const t = await getTranslations('employerLetter');
  const locale = await getLocale();
  const { name, registered, edition } = letter;
  const months = (value: number) => {
    const count = Math.floor(value * 10 + 0.001) / 10;
    return t('months', { count, shown: formatNumber(locale, count) });
  };
  const amount = ({ unit }: LetterLine, value: number): string =>
    unit === 'months' ? months(value) : formatHours(locale, value);
  const category = letter.called[locale];
  const date = formatDate(locale, letter.asOf);
  return {
    title: t('title'),
    date,
    opening: registered
      ? t('registered', {
          ...{ name, category, ...registered },
          date: formatDate(locale, registered.on),
        })
      : t('notRegistered', { name, category }),
    notEndorsed: t('notEndorsed'),
    caption: t('figures'),
    columns: (['about', 'needed', 'done', 'waits', 'missing'] as const).map((key) =>
      t(`column.${key}`),
    ),
    rows: letter.lines.map((line) => [
      t(`about.${line.about}`),
      ...[line.needed, line.done, line.waits, line.missing].map((value) => amount(line, value)),
    ]),
    confirmed: t('confirmed', { amount: formatHours(locale, letter.confirmed) }),
    source: t('source', { name, date, edition: editionTitle(edition) }),
  };
}
