import { type Locale, localeNames } from '@/lib/core/locale';
import { messagesFor } from '@/lib/platform/messages';

type Catalogue = { readonly [key: string]: string | Catalogue };

function flat(catalogue: Catalogue, path = ''): [string, string][] {
  return Object.entries(catalogue).flatMap(([key, said]) =>
    typeof said === 'string' ? [[path + key, said] as const] : flat(said, `${path}${key}.`),
  ) as [string, string][];
}

const sentences = (locale: Locale) => new Map(flat(messagesFor(locale) as Catalogue));

/** Lines of a Spanish page that are word for word a sentence of the English catalogue alone. */
export function leftInEnglish(text: string): readonly string[] {
  const own = [...sentences('es').values(), ...Object.values(localeNames)];
  const spanish = new Set(own.map((said) => said.toLowerCase()));
  const english = new Set([...sentences('en').values()].map((said) => said.toLowerCase()));
  return (
    text
      .split('\n')
      .map((line) => line.trim())
      // Two letters are the code of an association: IN is Indiana.
      .filter((line) => line.length > 2)
      .filter((line) => english.has(line.toLowerCase()) && !spanish.has(line.toLowerCase()))
  );
}

/** Keys of the catalogue that stand on a page where their words should. */
export function keysShown(text: string): readonly string[] {
  const known = [...sentences('en').keys()];
  const spaces = new Set(known.map((key) => key.split('.')[0]));
  return (text.match(/\b[a-z][\w-]*(?:\.[\w-]+)+/g) ?? []).filter(
    (word) =>
      // A key nobody has words for is known by its namespace alone.
      (word.split('.').length > 2 && spaces.has(word.split('.')[0] ?? '')) ||
      known.some((key) => key === word || key.endsWith(`.${word}`)),
  );
}
