/** The page an address asks for: a whole number from 1 up to ten thousand, else the first. */
export const pageNumber = (asked: string | readonly string[] | undefined): number => {
  const page = typeof asked === 'string' && /^\d{1,5}$/.test(asked) ? Number(asked) : 1;
  return page >= 1 && page <= 10_000 ? page : 1;
};
