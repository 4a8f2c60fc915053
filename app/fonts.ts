import localFont from 'next/font/local';

// The extended cuts hold only names' rarer letters, so browsers fetch them when one is on the page.

const newsreader = localFont({
  src: './fonts/newsreader-latin.woff2',
  weight: '500',
  variable: '--font-newsreader',
  adjustFontFallback: 'Times New Roman',
});

const newsreaderExtended = localFont({
  src: './fonts/newsreader-latin-ext.woff2',
  weight: '500',
  variable: '--font-newsreader-ext',
  declarations: [{ prop: 'unicode-range', value: 'U+0100-017F' }],
  adjustFontFallback: false,
  preload: false,
});

const figtree = localFont({
  src: './fonts/figtree-latin.woff2',
  weight: '400 700',
  variable: '--font-figtree',
});

const figtreeExtended = localFont({
  src: './fonts/figtree-latin-ext.woff2',
  weight: '400 700',
  variable: '--font-figtree-ext',
  declarations: [{ prop: 'unicode-range', value: 'U+0100-017F' }],
  adjustFontFallback: false,
  preload: false,
});

/** The classes that give a page its two families. */
export const fontClasses = [newsreader, newsreaderExtended, figtree, figtreeExtended]
  .map((font) => font.variable)
  .join(' ');
