/** The languages the product speaks; every catalogue holds the same keys in each. */
export const locales = ['en', 'es'] as const;

export type Locale = (typeof locales)[number];

/** One wording in every language, for facts that are worded later, when the reader is known. */
export type Words = string | Readonly<Record<Locale, string>>;

/** The wording for one reader. */
export const wordsIn = (words: Words, locale: Locale): string =>
  typeof words === 'string' ? words : words[locale];
