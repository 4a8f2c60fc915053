import { cookies } from 'next/headers';
import { notFound } from 'next/navigation';
import { askNextAuth } from '@/lib/web/auth/next-auth';
import { authOptions } from '@/lib/web/auth/options';
import { SESSION_COOKIE } from '@/lib/web/session-cookie';

/**
 * The one path of next-auth that answers from outside: who is signed in here. Signing in and out are
 * forms of ours; every other path does not exist.
 */
export async function GET(
  _request: Request,
  { params }: { readonly params: Promise<{ readonly nextauth: readonly string[] }> },
): Promise<Response> {
  const { nextauth } = await params;
  if (nextauth.join('/') !== 'session') notFound();
  const token = (await cookies()).get(SESSION_COOKIE)?.value;
  const asked = { method: 'GET', path: ['session'] } as const;
  const sent = token ? { [SESSION_COOKIE]: token } : {};
  const answer = await askNextAuth({ ...asked, cookies: sent }, authOptions());
  return Response.json(answer.body ?? {}, { headers: { 'Cache-Control': 'no-store' } });
}
