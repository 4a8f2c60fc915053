// Control characters, line separators and direction overrides: they could end a header or
// turn a sentence round.
const UNSAFE = /[\p{Cc}\u2028\u2029\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/gu;
const BARE_DOMAIN = /(?<=[\p{L}\p{N}-])\.(?=\p{L}{2})/gu;

/** One line of plain text without control characters, cut to a length with an ellipsis. */
export const oneLine = (text: string, limit = 200): string => {
  const line = text.normalize('NFC').replace(UNSAFE, ' ').replace(/\s+/gu, ' ').trim();
  const letters = Array.from(line);
  return letters.length <= limit ? line : `${letters.slice(0, limit - 1).join('')}…`;
};

/** A name as typed by a person, in a form no mail program turns into a link. */
export const withoutLinks = (text: string, limit = 120): string =>
  oneLine(text, limit)
    .replace(/:\/\//gu, ': / /')
    .replace(BARE_DOMAIN, '. ')
    .replace(/@/gu, '(at)');
