import type { IncomingHttpHeaders } from 'node:http';

const dropped = [
  /^x-forwarded-/,
  /^forwarded$/,
  /^x-real-ip$/,
  /^(?:x-client-ip|x-cluster-client-ip|true-client-ip|cf-connecting-ip|fastly-client-ip)$/,
  /^x-original-(?:url|host)$/,
  /^x-rewrite-url$/,
  /^x-http-method(?:-override)?$/,
  /^x-method-override$/,
  /^x-middleware-/,
  /^x-nextjs-/,
  /^x-next-/,
  /^x-invoke-/,
  /^x-now-/,
  /^x-vercel-/,
  /^x-matched-path$/,
  /^x-prerender-/,
  /^x-action-/,
  /^x-attune-/,
  /^x-nonce$/,
  /^next-resume/,
  /^content-security-policy/,
  /^upgrade$/,
];
// The development server's own browser code numbers its requests.
const keptInDevelopment = /^x-nextjs-(?:html-)?request-id$|^upgrade$/;
// Next sends these to itself while it forwards an action; they pass with our token only.
const keptFromItself = /^x-action-forwarded$|^x-next-revalidated/;

/** The address a person would come back to: without what Next adds for its own use. */
function pageAddress(url: string): string {
  const [path = '/', query = ''] = url.split('?', 2);
  const asked = new URLSearchParams(query);
  asked.delete('_rsc');
  return asked.size > 0 ? `${path}?${asked}` : path;
}

/** What the front server tells the application about a request. */
export interface Stamp {
  readonly origin: string;
  readonly url: string;
  readonly client: string;
  readonly nonce: string;
  readonly policy: string;
  readonly selfToken: string;
}

/** The headers as the application sees them: what steers Next or names us comes from here only. */
export function ownHeaders(
  sent: IncomingHttpHeaders,
  stamp: Stamp,
  { dev, fromItself }: { readonly dev: boolean; readonly fromItself: boolean },
): IncomingHttpHeaders {
  const kept = Object.entries(sent).filter(([name]) => {
    if (dev && keptInDevelopment.test(name)) return true;
    if (fromItself && keptFromItself.test(name)) return true;
    return !dropped.some((pattern) => pattern.test(name));
  });
  const { host, protocol } = new URL(stamp.origin);
  return {
    ...Object.fromEntries(kept),
    // A page with Referrer-Policy no-referrer posts with "Origin: null"; by now it is ours.
    ...(sent.origin === 'null' || sent['sec-fetch-site'] === 'same-origin'
      ? { origin: stamp.origin }
      : {}),
    host,
    'x-forwarded-host': host,
    'x-forwarded-proto': protocol.slice(0, -1),
    'x-forwarded-for': stamp.client,
    'x-attune-path': pageAddress(stamp.url),
    'x-attune-client-address': stamp.client,
    'x-attune-self': stamp.selfToken,
    'x-nonce': stamp.nonce,
    'content-security-policy': stamp.policy,
  };
}
