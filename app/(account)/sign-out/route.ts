import { signOut } from '@/lib/accounts/commands/sign-out';
import { dropSessionCookie } from '@/lib/web/auth/session';
import { dropStep } from '@/lib/web/auth/step';
import { contextFor } from '@/lib/web/context';
import { currentLocale } from '@/lib/web/i18n/locale';
import { visitor } from '@/lib/web/visitor';

/** Signs out: the session ends at the server, the cookie goes, and nothing is left to go back to. */
export async function POST(): Promise<Response> {
  const who = await visitor();
  const locale = await currentLocale();
  if (who) {
    const actor = { kind: 'person', id: who.personId, name: who.name } as const;
    await signOut(contextFor({ kind: 'person', personId: who.personId }, actor), who.sessionId);
  }
  await dropSessionCookie();
  await dropStep();
  return new Response(null, {
    status: 303,
    headers: {
      Location: `/signed-out?lang=${locale}`,
      'Cache-Control': 'no-store',
      'Clear-Site-Data': '"cache", "storage"',
    },
  });
}
