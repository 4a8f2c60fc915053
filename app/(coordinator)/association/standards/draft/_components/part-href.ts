const DRAFT = '/association/standards/draft';

/** Where a part of the draft is changed; the draft itself for no part. */
export const partHref = (part: string): string =>
  part === '' ? DRAFT : `${DRAFT}?${new URLSearchParams({ part })}`;

/** What a part stands in: the list of its row, the category of its values; nothing for the draft itself. */
export const above = (part: string): string => {
  const [head = '', name = '', ...rest] = part.split('.');
  if (head === 'categories') return rest.length > 0 ? `${head}.${name}` : '';
  return name === '' ? '' : head;
};

/** Whether a part is a row on a screen of its own. */
export const isRow = (part: string): boolean => /^(?:providers|competencies)\./u.test(part);

/** Whether a part is a whole category, whose values have a screen for each group. */
export const isCategory = (part: string): boolean => /^categories\.[^.]+$/u.test(part);

/** Where a setting of an overlay is changed, for one category where it has to be. */
export const settingHref = (what: string, scope = ''): string =>
  `${DRAFT}?${new URLSearchParams({ what, ...(scope === '' ? {} : { for: scope }) })}`;
