import 'server-only';
import { cookies } from 'next/headers';
import { SESSION_COOKIE } from '../session-cookie';
import { askNextAuth, type SetCookie } from './next-auth';
import { type Authorize, authOptions, type SignInWay } from './options';

async function keepSessionCookie(set: readonly SetCookie[]): Promise<boolean> {
  const jar = await cookies();
  const session = set.find((each) => each.name === SESSION_COOKIE);
  if (!session) return false;
  jar.set(SESSION_COOKIE, session.value, {
    httpOnly: true,
    sameSite: 'lax',
    secure: true,
    path: '/',
    ...(session.expires ? { expires: session.expires } : {}),
  });
  return session.value !== '';
}

async function sentCookies(): Promise<Readonly<Record<string, string>>> {
  const token = (await cookies()).get(SESSION_COOKIE)?.value;
  return token ? { [SESSION_COOKIE]: token } : {};
}

/**
 * Signs in through next-auth: it asks the given check, and issues the cookie of the session that the
 * check began. Answers whether there is one.
 */
export async function signInThrough(way: SignInWay, authorize: Authorize): Promise<boolean> {
  const options = authOptions(way, authorize);
  const asked = { method: 'POST', path: ['callback', way], cookies: {} } as const;
  const answer = await askNextAuth(asked, options);
  return keepSessionCookie(answer.cookies);
}

/** Takes the cookie back. Ending the session itself is the command's. */
export async function dropSessionCookie(): Promise<void> {
  const cookiesSent = await sentCookies();
  const asked = { method: 'POST', path: ['signout'], cookies: cookiesSent } as const;
  const answer = await askNextAuth(asked, authOptions());
  await keepSessionCookie(answer.cookies);
  (await cookies()).delete({ name: SESSION_COOKIE, path: '/', secure: true });
}
