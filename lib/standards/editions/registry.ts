import { addDays } from '@/lib/core/calendar-date';
import { alliance2020 } from './alliance-2020';
import { alliance2022 } from './alliance-2022';
import { alliance2024 } from './alliance-2024';
import { alliance2025 } from './alliance-2025';
import type { Edition } from './edition';

/** Editions in order, each ended on the day before the next begins: no day has two, none between has none. */
export function succession(published: readonly Edition[]): readonly Edition[] {
  const inOrder = published.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  return inOrder.map((edition, at) => {
    const next = inOrder[at + 1];
    return { ...edition, until: next ? addDays(next.from, -1) : null };
  });
}

/** Every edition the product ships, oldest first. A new one is one file and one name here. */
export const editions: readonly Edition[] = succession([
  alliance2020,
  alliance2022,
  alliance2024,
  alliance2025,
]);

/** The edition of that id, or null: an edition that does not exist is never replaced by another. */
export const editionById = (id: string, known: readonly Edition[] = editions): Edition | null =>
  known.find((edition) => edition.id === id) ?? null;

/** The edition in force on a day, or null where none was. */
export const editionOn = (day: string, known: readonly Edition[] = editions): Edition | null =>
  known.find((e) => e.from <= day && (e.until === null || day <= e.until)) ?? null;

/** The edition a question is asked of: the one it names, else the one in force on its day. */
export const editionOf = (
  question: { readonly edition?: string | undefined; readonly asOf: string },
  known: readonly Edition[] = editions,
): Edition | null =>
  question.edition === undefined
    ? editionOn(question.asOf, known)
    : editionById(question.edition, known);
