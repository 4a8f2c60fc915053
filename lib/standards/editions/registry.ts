import { alliance2025 } from './alliance-2025';
import type { Edition } from './edition';

/** Every published edition, oldest first. */
export const editions: readonly Edition[] = [alliance2025];

/** The edition of that id, or null: an edition that does not exist is never replaced by another. */
export const editionById = (id: string): Edition | null =>
  editions.find((edition) => edition.id === id) ?? null;

/** The edition in force on a day, or null where none was. */
export const editionOn = (day: string): Edition | null =>
  editions.find((e) => e.from <= day && (e.until === null || day <= e.until)) ?? null;

/** The edition a question is asked of: the one it names, else the one in force on its day. */
export const editionOf = (question: {
  readonly edition?: string | undefined;
  readonly asOf: string;
}): Edition | null =>
  question.edition === undefined ? editionOn(question.asOf) : editionById(question.edition);
