import { formatDate } from '@/lib/platform/format';
import { getLocale, getTranslations } from '@/lib/platform/words';
import type { FrozenPortfolio } from '@/lib/readiness/frozen/model';
import type { Competency } from '@/lib/standards/editions/competency';
import { type SaidEligibility, say } from '@/lib/standards/say/say';

/** One entry's part in the answer, with its sentence. */
export type SaidEntry = SaidEligibility['entries'][number];

/** Evidence that names competencies, by the edition it was frozen under. */
export interface NamedEvidence {
  readonly document: FrozenPortfolio;
  readonly competencies: readonly Competency[];
}

/** What every part of the evidence needs to speak: the language, dates, competencies, the answer in words. */
export const portfolioWords = async (
  document: FrozenPortfolio,
  competencies: readonly Competency[] = [],
) => {
  const t = await getTranslations('portfolio');
  const locale = await getLocale();
  const said = say(document.eligibility, locale);
  const answers = new Map(said.entries.map((entry) => [entry.path, entry]));
  const names = new Map(competencies.map(({ id, name }) => [id, name[locale]]));
  return {
    t,
    locale,
    said,
    day: (date: string) => formatDate(locale, date, 'short'),
    answer: (noun: string, index: number): SaidEntry | undefined =>
      answers.get(`${noun}[${index}]`),
    named: (ids: readonly string[]): readonly string[] => ids.flatMap((id) => names.get(id) ?? []),
    /** "Jan 6, 2020 to Mar 4, 2024", "since Jan 6, 2020" */
    span: (from: string, until: string | null) =>
      until
        ? t('span', {
            from: formatDate(locale, from, 'short'),
            until: formatDate(locale, until, 'short'),
          })
        : t('since', { from: formatDate(locale, from, 'short') }),
  };
};
export type PortfolioWords = Awaited<ReturnType<typeof portfolioWords>>;
