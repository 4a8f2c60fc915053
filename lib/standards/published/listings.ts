import type { CalendarDate } from '@/lib/core/calendar-date';
import type { Locale } from '@/lib/core/locale';
import { categoryOf } from '../categories';
import { domainNames } from '../editions/competency';
import type { Edition } from '../editions/edition';
import { codesOf } from '../editions/offered';
import { editionById, editionOn } from '../editions/registry';
import type { CompetencyList, EditionList } from './answer-schema';
import type { KnownStandards } from './known-standards';

/** Every published edition with its days and categories, oldest first: what may be named in a question. */
export const listEditions = (
  editions: readonly Edition[],
  today: CalendarDate,
  locale: Locale,
): EditionList => ({
  format: 'attune-editions/1',
  editions: editions.map((edition) => ({
    id: edition.id,
    from: edition.from,
    until: edition.until,
    inForce: editionOn(today, editions)?.id === edition.id,
    categories: codesOf(edition).map((code) => ({ code, name: categoryOf(code).name[locale] })),
  })),
});

/** The competencies of an edition, by default of the one in force today; null where there is no such one. */
export function listCompetencies(
  { editions, isConfirmed }: Pick<KnownStandards, 'editions' | 'isConfirmed'>,
  asked: { readonly edition: string | null; readonly today: CalendarDate },
  locale: Locale,
): CompetencyList | null {
  const { edition: id, today } = asked;
  const edition = id === null ? editionOn(today, editions) : editionById(id, editions);
  if (!edition) return null;
  const codes = codesOf(edition);
  return {
    format: 'attune-competencies/1',
    edition: edition.id,
    competencies: edition.competencies.map(({ id, domain, name, families }) => ({
      id,
      name: name[locale],
      domain,
      domainName: domainNames[domain][locale],
      categories: codes.filter((code) => families.includes(categoryOf(code).family)),
      verified: isConfirmed(edition.id, id),
    })),
  };
}
