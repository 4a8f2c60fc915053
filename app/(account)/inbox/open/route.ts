import { isId } from '@/lib/core/id';
import { readMessages } from '@/lib/notifications/commands';
import { requirePerson } from '@/lib/web/visitor';

/** Notes that one message, or all, was read; then shows it, or the list. */
export async function POST(request: Request): Promise<Response> {
  const { ctx } = await requirePerson();
  const form = await request.formData().catch(() => null);
  const id = form?.get('id') ?? null;
  if (id === null || isId(id)) await readMessages(ctx, id ?? undefined);
  const Location = isId(id) ? `/inbox/${id}` : '/inbox';
  return new Response(null, { status: 303, headers: { Location, 'Cache-Control': 'no-store' } });
}
