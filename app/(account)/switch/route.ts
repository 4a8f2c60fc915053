import { notFound } from 'next/navigation';
import { actFor } from '@/lib/accounts/commands/choose-association';
import { safeNext } from '@/lib/web/auth/next-path';
import { requirePerson } from '@/lib/web/visitor';

/** Changes the association in whose name one acts: a plain form with `association` and `next`. */
export async function POST(request: Request): Promise<Response> {
  const { ctx, who } = await requirePerson();
  const form = await request.formData().catch(() => null);
  const associationId = form?.get('association');
  const next = form?.get('next');
  if (typeof associationId !== 'string') notFound();
  const held = who.roles.map((role) => role.association);
  const chosen = await actFor(ctx, { sessionId: who.sessionId, associationId, held });
  if (!chosen.ok) notFound();
  const location = safeNext(typeof next === 'string' ? next : null);
  return new Response(null, {
    status: 303,
    headers: { Location: location, 'Cache-Control': 'no-store' },
  });
}
