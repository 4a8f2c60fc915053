/** The languages the product speaks; every catalogue holds the same keys in each. */
export const locales = ['en', 'es'] as const;

export type Locale = (typeof locales)[number];

/** One wording in every language, for facts that are worded later, when the reader is known. */
export type Words = string | Readonly<Record<Locale, string>>;

/** The wording for one reader. */
export const wordsIn = (words: Words, locale: Locale): string =>
  typeof words === 'string' ? words : words[locale];

export const defaultLocale: Locale = 'en';

/** What each language calls itself. */
export const localeNames = { en: 'English', es: 'Español' } as const satisfies Record<
  Locale,
  string
>;

/** Whether a piece of text names one of our languages. */
export const isLocale = (value: unknown): value is Locale =>
  typeof value === 'string' && (locales as readonly string[]).includes(value);

/** The language to offer beside this one. */
export const otherLocale = (locale: Locale): Locale => (locale === 'en' ? 'es' : 'en');

/** The first of our languages in an Accept-Language header, by weight; ours by default if none. */
export function localeFromAcceptLanguage(header: string | null | undefined): Locale {
  const wanted = (header ?? '')
    .slice(0, 500)
    .split(',')
    .map((part, index) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const weight = parameters.map((p) => p.trim()).find((p) => p.startsWith('q='));
      const q = weight === undefined ? 1 : Number.parseFloat(weight.slice(2));
      return { language: tag.split('-')[0], q: Number.isFinite(q) ? q : 0, index };
    })
    .filter(({ language, q }) => q > 0 && isLocale(language))
    .sort((a, b) => b.q - a.q || a.index - b.index);
  const best = wanted[0]?.language;
  return isLocale(best) ? best : defaultLocale;
}

/** The language an address asks for: its first segment (`/es/…`), else its `lang` parameter. */
export function localeFromAddress(address: string | null | undefined): Locale | null {
  const [path = '', query = ''] = (address ?? '').split('?');
  const first = path.split('/')[1];
  if (isLocale(first)) return first;
  const asked = new URLSearchParams(query).get('lang');
  return isLocale(asked) ? asked : null;
}

/** The same address in another language: by its path on public pages, else by `?lang=`. */
export function addressInLocale(address: string, locale: Locale): string {
  const [path = '/', query = ''] = address.split('?');
  const segments = path.split('/');
  if (isLocale(segments[1])) {
    segments[1] = locale;
    return segments.join('/') + (query === '' ? '' : `?${query}`);
  }
  const parameters = new URLSearchParams(query);
  parameters.set('lang', locale);
  return `${path}?${parameters.toString()}`;
}
