import { notFound } from 'next/navigation';
import type { NextRequest } from 'next/server';
import { fromInstant } from '@/lib/core/calendar-date';
import { csvOf } from '@/lib/core/csv';
import { withScope } from '@/lib/platform/db/with-scope';
import { getTranslations } from '@/lib/platform/words';
import { getDeskExport } from '@/lib/reports/queries';
import { turnIn } from '@/lib/reports/rules';
import { readDeskFilter } from '@/lib/reports/schema';
import { deskCategoryNames } from '@/lib/web/category-names';
import { currentLocale } from '@/lib/web/i18n/locale';
import { requireStaff } from '@/lib/web/visitor';

const columns = [
  'reference',
  'name',
  'category',
  'state',
  'turn',
  'since',
  'by',
  'registered',
] as const;

/** The list as it is narrowed, as a file. */
export async function GET(request: NextRequest): Promise<Response> {
  const { searchParams } = request.nextUrl;
  const filter = readDeskFilter((name) => searchParams.get(name));
  const { ctx, at } = await requireStaff(['coordinator', 'admin', 'advisor']);
  const found = await withScope(ctx, (tx) => getDeskExport(ctx, tx, filter));
  if (!found) notFound();
  const locale = await currentLocale();
  const called = await deskCategoryNames();
  const t = await getTranslations('desk.list');
  const state = await getTranslations('applications.state');
  const { timeZone } = found;
  const rows = found.rows.map((row) => {
    const turn = turnIn(row, timeZone);
    return [
      row.reference,
      row.applicantName,
      called(row.category)[locale],
      state(row.state),
      t(`actor.${turn.who}`),
      fromInstant(turn.since, timeZone),
      turn.by ?? '',
      fromInstant(row.registeredAt, timeZone),
    ];
  });
  const today = fromInstant(ctx.clock.now(), timeZone);
  return new Response(csvOf([columns.map((name) => t(`file.${name}`)), ...rows]), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="applications-${at.slug}-${today}.csv"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}
