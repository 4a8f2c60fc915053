import { signInAsPersona } from '@/lib/accounts/commands/persona';
import { newToken } from '@/lib/platform/crypto';
import { safeNext } from '@/lib/web/auth/next-path';
import { signInThrough } from '@/lib/web/auth/session';
import { anonymousContext, visitFrom } from '@/lib/web/auth/visit';
import { personas } from '@/prisma/seed/personas';

const seeOther = (path: string) =>
  new Response(null, { status: 303, headers: { Location: path, 'Cache-Control': 'no-store' } });

/**
 * Signs in as a demo persona: `persona` is a key of the list (ana.rivera), `next` an optional path.
 * A plain form post, so that a script can use it as well as a person.
 */
export async function POST(request: Request): Promise<Response> {
  const form = await request.formData().catch(() => null);
  const persona = personas.find(({ key }) => key === form?.get('persona'));
  if (!persona) return new Response('There is no such persona.\n', { status: 404 });
  const visit = await visitFrom(newToken());
  const asked = form?.get('next');
  const begun = await signInThrough('persona', () =>
    signInAsPersona(anonymousContext(), { email: persona.email, visit }),
  );
  if (!begun) return new Response('The demo data are not there.\n', { status: 404 });
  return seeOther(typeof asked === 'string' ? safeNext(asked) : persona.lands);
}
