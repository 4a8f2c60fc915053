/** An edition as people call it: `alliance-2025` is Alliance 2025. */
export const editionTitle = (id: string): string =>
  id.replace(/(?:^|-)[a-z0-9]/gu, (start) => start.replace('-', ' ').toUpperCase());
