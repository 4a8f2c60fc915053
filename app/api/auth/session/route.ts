import { cookies } from 'next/headers';
import { askNextAuth } from '@/lib/web/auth/next-auth';
import { authOptions } from '@/lib/web/auth/options';
import { SESSION_COOKIE } from '@/lib/web/session-cookie';

/**
 * The one path of next-auth that answers from outside: who is signed in here. Signing in and out are
 * forms of ours, and every other path of its does not exist.
 */
export async function GET(): Promise<Response> {
  const token = (await cookies()).get(SESSION_COOKIE)?.value;
  const sent = token ? { [SESSION_COOKIE]: token } : {};
  const asked = { method: 'GET', path: ['session'], cookies: sent } as const;
  const answer = await askNextAuth(asked, authOptions());
  return Response.json(answer.body ?? {}, { headers: { 'Cache-Control': 'no-store' } });
}
