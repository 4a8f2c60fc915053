import { attachDocument } from '@/lib/documents/commands/attach-document';
import type { DocumentNoun } from '@/lib/documents/model';
import { attachDocumentSchema } from '@/lib/documents/schema';
import { receiveFile } from '@/lib/platform/intake/receive';
import { storage } from '@/lib/platform/storage';
import { getTranslations } from '@/lib/platform/words';
import { contextFor } from '@/lib/web/context';
import { visitor } from '@/lib/web/visitor';

interface Answer {
  readonly said: string;
  readonly status: number;
  readonly place?: { readonly noun: DocumentNoun; readonly entryId: string };
}

const statusOf = { not_found: 404, too_often: 429, storage_unavailable: 503 } as const;

const attach = async (request: Request): Promise<Answer> => {
  const who = await visitor();
  if (!who) return { said: 'signed-out', status: 401 };
  const received = await receiveFile(request);
  if (!received.ok) return { said: received.error, status: 422 };
  const fields = attachDocumentSchema.safeParse(received.value.fields);
  if (!fields.success) return { said: 'not-a-form', status: 422 };
  const { noun, entryId, kind, submissionId } = fields.data;
  const place = { noun, entryId };
  const actor = { kind: 'person', id: who.personId, name: who.name } as const;
  const ctx = contextFor({ kind: 'person', personId: who.personId }, actor);
  const { file } = received.value;
  const attached = await attachDocument(ctx, storage(), { place, kind, file, submissionId });
  if (attached.ok) return { said: 'attached', status: 201, place };
  return {
    said: attached.error.kind.replaceAll('_', '-'),
    status: statusOf[attached.error.kind],
    place,
  };
};

// The page a form without a script came from; only one of ours, by its path alone.
const pageOf = (request: Request, { place }: Answer): string => {
  if (place) return `/ledger/${place.noun}/${place.entryId}`;
  const from = request.headers.get('referer');
  const path = from && URL.canParse(from) ? new URL(from).pathname : '';
  return /^\/ledger\/[a-z]+\/[0-9a-f-]{36}$/.test(path) ? path : '/ledger';
};

/** Takes a file in and attaches it to an entry: for a plain form the way back, for a script JSON. */
export async function POST(request: Request): Promise<Response> {
  const answer = await attach(request);
  const noStore = { 'Cache-Control': 'no-store' };
  if (request.headers.get('accept')?.includes('application/json')) {
    const t = await getTranslations('documents.said');
    const message = t(answer.said as 'attached');
    const body = { attached: answer.status === 201, message };
    // A file that cannot be taken is an answer, not a failure of the request.
    const status = answer.status === 422 ? 200 : answer.status;
    return Response.json(body, { status, headers: noStore });
  }
  const Location =
    answer.status === 401 ? '/sign-in' : `${pageOf(request, answer)}?file=${answer.said}#files`;
  return new Response(null, { status: 303, headers: { ...noStore, Location } });
}
