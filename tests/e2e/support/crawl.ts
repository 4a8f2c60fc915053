import type { RawAnswer } from '../../support/raw-request';
import { get } from './ask';

export interface Crawled {
  readonly path: string;
  readonly from: string;
  readonly answer: RawAnswer;
}

const perTemplate = 2;

/** One address for all pages of a kind: ids, numbers and tokens are alike, and so are pages in another language. */
export function templateOf(path: string): string {
  if (/[?&]lang=/.test(path)) return '?lang';
  return path
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/gi, ':id')
    .replace(/\/[A-Z0-9]{4,}-[A-Z0-9-]{4,}/g, '/:number')
    .replace(/([?&][a-z]+)=[^&]*/g, '$1');
}

function linksIn({ body }: RawAnswer): string[] {
  return [...body.matchAll(/<(?:a|link|img)\b[^>]*?\s(?:href|src)="([^"]+)"/g)]
    .map((match) => (match[1] ?? '').replaceAll('&amp;', '&').replace(/#.*$/, ''))
    .filter((href) => href.startsWith('/') && !href.startsWith('/_next/'));
}

/** Follows every link one visitor can see, a few of each kind, starting from these addresses. */
export async function crawl(starts: readonly string[], cookie = ''): Promise<Crawled[]> {
  const seen = new Set(starts);
  const counts = new Map<string, number>();
  const waiting = starts.map((path) => ({ path, from: 'the start' }));
  const found: Crawled[] = [];
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const answer = await get(next.path, cookie);
    found.push({ ...next, answer });
    const location = typeof answer.headers.location === 'string' ? [answer.headers.location] : [];
    for (const path of [...linksIn(answer), ...location.filter((to) => to.startsWith('/'))]) {
      const template = templateOf(path);
      const count = counts.get(template) ?? 0;
      if (seen.has(path) || count >= perTemplate) continue;
      seen.add(path);
      counts.set(template, count + 1);
      waiting.push({ path, from: next.path });
    }
  }
  return found;
}
