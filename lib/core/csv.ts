/** A spreadsheet runs what begins like this; with an apostrophe before it, it is text again. */
const RUNS = /^[\s]*[=+\-@\t\r|%]/;

const cell = (value: string): string => {
  const text = RUNS.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) || text !== value ? `"${text.replaceAll('"', '""')}"` : text;
};

/** Rows as a file any spreadsheet opens as text and nothing else; begins with a byte order mark. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
