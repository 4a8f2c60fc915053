import type { IncomingHttpHeaders } from 'node:http';
import { isOpenToPrograms } from './open-to-programs.ts';
import { type Refusal, turnAway } from './refusal.ts';

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
}

const readOnly = new Set(['GET', 'HEAD']);
const foreign = turnAway(403, 'This form was sent from another site, so nothing was changed.');

/**
 * Whether a request that may change something comes from our own pages.
 * Browsers name the sending site in Origin and Sec-Fetch-Site; neither can be forged by a page.
 */
export function judgeOrigin(
  asked: Asked,
  { origins, demo }: { readonly origins: readonly string[]; readonly demo: boolean },
): Refusal | null {
  if (readOnly.has(asked.method)) return null;
  const { origin, 'sec-fetch-site': site } = asked.headers;
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return foreign;
  if (origin !== undefined && origin !== 'null') return origins.includes(origin) ? null : foreign;
  if (site === 'same-origin') return null;
  // Programs send neither header; browsers always send at least one.
  const script = origin === undefined && site === undefined;
  if (demo && script && asked.path.startsWith('/dev/')) return null;
  if (script && isOpenToPrograms(asked.path)) return null;
  return foreign;
}
