import type { ServerResponse } from 'node:http';

/** The Content-Security-Policy of one answer. Styles come from files; no inline style runs. */
export function contentPolicy(nonce: string, dev: boolean): string {
  const inDevelopment = dev ? " 'unsafe-eval'" : '';
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${inDevelopment}`,
    dev ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    dev ? "connect-src 'self' ws:" : "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "frame-src 'none'",
  ].join('; ');
}

const capabilityPath = /^\/(?:[a-z]{2}\/)?v\//;
const immutablePath = /^\/_next\/static\//;
const needsCharset = /^(?:text\/|application\/(?:json|javascript|manifest\+json))/i;

const always: Readonly<Record<string, string>> = {
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Permissions-Policy':
    'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

interface Answered {
  readonly path: string;
  readonly policy: string;
  readonly signedIn: boolean;
}

/** Whether a request carries a session: what it answers with is nobody else's. */
export const carriesSession = (cookie: string | undefined): boolean =>
  cookie !== undefined && /(?:^|;\s*)[^=;]*session[^=;]*=/i.test(cookie);

/**
 * Adds what every answer carries, at the last moment before it leaves: a route that set a stricter
 * value of its own (a file's sandbox, say) keeps it.
 */
export function guardResponse(res: ServerResponse, answered: Answered): void {
  const writeHead = res.writeHead.bind(res) as (...args: unknown[]) => ServerResponse;
  const guarded = (...args: unknown[]) => {
    if (!res.headersSent) complete(res, answered);
    return writeHead(...args);
  };
  res.writeHead = guarded as typeof res.writeHead;
}

function complete(res: ServerResponse, { path, policy, signedIn }: Answered): void {
  const missing = (name: string, value: string) => {
    if (!res.hasHeader(name)) res.setHeader(name, value);
  };
  for (const [name, value] of Object.entries(always)) missing(name, value);
  missing('Content-Security-Policy', policy);
  missing(
    'Referrer-Policy',
    capabilityPath.test(path) ? 'no-referrer' : 'strict-origin-when-cross-origin',
  );
  const type = res.getHeader('Content-Type');
  if (typeof type === 'string' && needsCharset.test(type) && !/charset=/i.test(type)) {
    res.setHeader('Content-Type', `${type}; charset=utf-8`);
  }
  if (signedIn && !immutablePath.test(path)) res.setHeader('Cache-Control', 'private, no-store');
  else missing('Cache-Control', 'no-store');
}
