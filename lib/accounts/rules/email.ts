const LOCAL = /^[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}$/u;
const DOMAIN =
  /^(?=.{3,190}$)(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,63}$/u;

/**
 * The one spelling under which an address is known, or null when it is not exactly one plain
 * address. Quoted local parts, comments and lists are refused: mail programs disagree on them.
 */
export function normalEmail(typed: string): string | null {
  const address = typed.normalize('NFC').trim().toLowerCase();
  if (address.length > 254) return null;
  const at = address.lastIndexOf('@');
  const local = address.slice(0, at);
  const domain = address.slice(at + 1);
  if (at < 1 || !LOCAL.test(local) || !DOMAIN.test(domain)) return null;
  return local.startsWith('.') || local.endsWith('.') || local.includes('..') ? null : address;
}

/** A name as it is searched for and sorted: without case and marks. */
export const normalName = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim();
