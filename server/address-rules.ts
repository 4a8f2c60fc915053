import { type Refusal, turnAway } from './refusal.ts';

const longestUrl = 8 * 1024;
const controlCharacter = /%(?:00|0a|0d)/i;
// No database keeps it, wherever in the address it stands.
const nul = '%00';

/** The path of a request target, without its query. */
export const pathOf = (url: string): string => url.split(/[?#]/, 1)[0] ?? '/';

/** Whether the request target is one the application can read at all. */
export function judgeUrl(url: string): Refusal | null {
  if (url.length > longestUrl) return turnAway(414, 'That address is too long.');
  const path = pathOf(url);
  if (url.includes(nul)) return turnAway(400, 'That address is not well formed.');
  if (!path.startsWith('/')) return turnAway(400, 'That address is not one of ours.');
  if (path.startsWith('//') || path.includes('\\') || controlCharacter.test(path)) {
    return turnAway(400, 'That address is not well formed.');
  }
  try {
    decodeURIComponent(path);
    return null;
  } catch {
    return turnAway(400, 'That address is not well formed.');
  }
}
