import { Readable } from 'node:stream';
import { systemClock } from '@/lib/core/clock';
import { fileHeaders } from '@/lib/platform/content-disposition';
import { storage } from '@/lib/platform/storage';
import { mayOpenFrozenFile, openFrozenFile } from '@/lib/reviews/queries/documents';
import { isTicket, ticketFor } from '@/lib/web/download-ticket';
import { requireStaff } from '@/lib/web/visitor';

interface Context {
  readonly params: Promise<{ readonly id: string; readonly documentId: string }>;
}

const nothing = () => new Response(null, { status: 404, headers: { 'Cache-Control': 'no-store' } });

/** Serves a file of a frozen portfolio to its reviewer: first a ticket bound to this session, then the file. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id, documentId } = await params;
  const { ctx, who } = await requireStaff(['reviewer']);
  const ticket = new URL(request.url).searchParams.get('ticket');
  const now = systemClock.now();
  if (ticket === null || !isTicket(ticket, documentId, who.sessionId, now)) {
    if (!(await mayOpenFrozenFile(ctx, id, documentId))) return nothing();
    const query = new URLSearchParams({ ticket: ticketFor(documentId, who.sessionId, now) });
    const Location = `/api/reviews/${id}/documents/${documentId}?${query}`;
    return new Response(null, { status: 303, headers: { Location, 'Cache-Control': 'no-store' } });
  }
  const file = await openFrozenFile(ctx, id, documentId);
  const content = file && (await storage().get(file.storageKey));
  if (!file || !content) return nothing();
  const body = Readable.toWeb(content) as ReadableStream<Uint8Array>;
  return new Response(body, { headers: fileHeaders(file) });
}
