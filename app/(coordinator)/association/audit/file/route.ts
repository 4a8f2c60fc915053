import { notFound } from 'next/navigation';
import type { NextRequest } from 'next/server';
import { exportTrail } from '@/lib/audit/queries/trail';
import { readTrailFilter } from '@/lib/audit/schema';
import { csvOf } from '@/lib/core/csv';
import { requireStaff } from '@/lib/web/visitor';

const head = ['seq', 'at', 'action', 'outcome', 'actor', 'actor_kind', 'person', 'object', 'id'];

/** The audit as it is narrowed, as a file; the newest ten thousand rows. */
export async function GET(request: NextRequest): Promise<Response> {
  const { searchParams } = request.nextUrl;
  const { ctx, at } = await requireStaff(['admin']);
  const filter = readTrailFilter({
    about: searchParams.get('about'),
    outcome: searchParams.get('outcome'),
    before: null,
  });
  const entries = await exportTrail(ctx, filter);
  if (!entries) notFound();
  const rows = entries.map((entry) => [
    String(entry.seq),
    entry.at.toISOString(),
    entry.action,
    entry.outcome,
    entry.actorName ?? entry.actorId ?? '',
    entry.actorKind,
    entry.personName ?? entry.personId ?? '',
    entry.objectKind,
    entry.objectId ?? '',
  ]);
  return new Response(csvOf([head, ...rows]), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="audit-${at.slug}.csv"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}
