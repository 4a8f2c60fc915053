/** What Next hands a page as its query. */
export type Search = Promise<Readonly<Record<string, string | string[] | undefined>>>;

/** One parameter of the query; a name given twice counts as not given. */
export async function searchText(search: Search, name: string): Promise<string | null> {
  const value = (await search)[name];
  return typeof value === 'string' ? value : null;
}
