import { Readable } from 'node:stream';
import { systemClock } from '@/lib/core/clock';
import { isId } from '@/lib/core/id';
import { mayGetDocument, openDocument } from '@/lib/documents/queries';
import { fileHeaders } from '@/lib/platform/content-disposition';
import type { SignedInContext } from '@/lib/platform/context';
import { storage } from '@/lib/platform/storage';
import { isTicket, ticketFor } from '@/lib/web/download-ticket';
import { requirePerson, requireStaff } from '@/lib/web/visitor';

interface Context {
  readonly params: Promise<{ readonly id: string }>;
}

const nothing = () => new Response(null, { status: 404, headers: { 'Cache-Control': 'no-store' } });

// One's own file, or one of the person whose application a member of staff is looking at.
const asking = async (of: string | null): Promise<SignedInContext> => {
  if (of === null) return (await requirePerson()).ctx;
  return (await requireStaff(['coordinator', 'admin', 'advisor'], of)).ctx;
};

/** Serves a file to who may have it: first a ticket bound to this session, with the ticket the file. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  const { searchParams } = new URL(request.url);
  const of = searchParams.get('of');
  if (!isId(id) || (of !== null && !isId(of))) return nothing();
  const { who } = await requirePerson();
  const ctx = await asking(of);
  const ticket = searchParams.get('ticket');
  const now = systemClock.now();
  if (ticket === null || !isTicket(ticket, id, who.sessionId, now)) {
    if (!(await mayGetDocument(ctx, id))) return nothing();
    const query = new URLSearchParams({ ticket: ticketFor(id, who.sessionId, now) });
    if (of !== null) query.set('of', of);
    const headers = { Location: `/api/documents/${id}?${query}`, 'Cache-Control': 'no-store' };
    return new Response(null, { status: 303, headers });
  }
  const document = await openDocument(ctx, id);
  const content = document && (await storage().get(document.storageKey));
  if (!document || !content) return nothing();
  const body = Readable.toWeb(content) as ReadableStream<Uint8Array>;
  return new Response(body, { headers: fileHeaders(document) });
}
