import 'server-only';
import { createHash, randomBytes } from 'node:crypto';
import imported, { type NextAuthOptions } from 'next-auth';
import { env } from '@/lib/platform/env';

// The package is CommonJS: what a default import gives depends on who loads it.
type Handler = (req: unknown, res: unknown, options: NextAuthOptions) => Promise<unknown>;
const handler = (
  typeof imported === 'function' ? imported : (imported as { default: unknown }).default
) as Handler;

/** What next-auth set or took away. */
export interface SetCookie {
  readonly name: string;
  readonly value: string;
  readonly expires: Date | null;
}

export interface Answer {
  readonly status: number;
  readonly location: string | null;
  readonly body: unknown;
  readonly cookies: readonly SetCookie[];
}

interface Asked {
  readonly method: 'GET' | 'POST';
  /** next-auth's own path, below its base: ['callback', 'code']. */
  readonly path: readonly string[];
  readonly cookies: Readonly<Record<string, string>>;
}

export const CSRF_COOKIE = '__Host-attune.csrf';

function csrfPair(secret: string): { readonly token: string; readonly cookie: string } {
  const token = randomBytes(32).toString('hex');
  const mark = createHash('sha256').update(`${token}${secret}`).digest('hex');
  return { token, cookie: `${token}|${mark}` };
}

function readCookie(line: string): SetCookie {
  const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
  const at = pair.indexOf('=');
  const expires = attributes.find((part) => /^expires=/i.test(part))?.slice(8);
  const gone = attributes.some((part) => /^max-age=0$/i.test(part));
  return {
    name: pair.slice(0, at),
    value: decodeURIComponent(pair.slice(at + 1)),
    expires: gone ? new Date(0) : expires ? new Date(expires) : null,
  };
}

/** A response that only remembers what is done to it. */
function recorder() {
  const headers = new Map<string, unknown>();
  const seen: { status: number; body: unknown } = { status: 200, body: null };
  const response = {
    getHeader: (name: string) => headers.get(name.toLowerCase()),
    setHeader: (name: string, value: unknown) => {
      headers.set(name.toLowerCase(), value);
      return response;
    },
    status: (code: number) => {
      seen.status = code;
      return response;
    },
    end: () => undefined,
    send: (body: unknown) => {
      seen.body = body;
    },
    json: (body: unknown) => {
      seen.body = body;
    },
  };
  const answer = (): Answer => ({
    status: seen.status,
    body: seen.body,
    location: (headers.get('location') as string | undefined) ?? null,
    cookies: [headers.get('set-cookie') ?? []].flat().map((line) => readCookie(String(line))),
  });
  return { response, answer };
}

/**
 * Asks next-auth for one of its actions, as its own page route would. The request stays inside the
 * process: forms come in by server actions, whose origin the front server and Next have checked, so
 * the pair of values against forged forms is made here and spent at once.
 */
export async function askNextAuth(asked: Asked, options: NextAuthOptions): Promise<Answer> {
  const secret = options.secret ?? '';
  const csrf = csrfPair(secret);
  const { response, answer } = recorder();
  const request = {
    method: asked.method,
    query: { nextauth: [...asked.path] },
    body: asked.method === 'POST' ? { csrfToken: csrf.token } : undefined,
    cookies: { ...asked.cookies, [CSRF_COOKIE]: csrf.cookie },
    headers: { host: new URL(env().publicUrl).host },
  };
  await handler(request, response, options);
  return answer();
}
