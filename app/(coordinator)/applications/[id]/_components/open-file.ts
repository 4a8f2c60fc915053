import 'server-only';
import { notFound } from 'next/navigation';
import { getApplication } from '@/lib/applications/queries';
import { isId } from '@/lib/core/id';
import { withScope } from '@/lib/platform/db/with-scope';
import { currentLocale } from '@/lib/web/i18n/locale';
import { requireStaff } from '@/lib/web/visitor';

const readers = ['coordinator', 'admin', 'advisor'] as const;

/** Finds whose application it is, and answers a context that may look into that person's ledger. */
export const openFile = async (id: string) => {
  if (!isId(id)) notFound();
  const first = await requireStaff(readers);
  const locale = await currentLocale();
  const view = await withScope(first.ctx, (tx) => getApplication(first.ctx, tx, id, locale));
  if (!view) notFound();
  const { ctx } = await requireStaff(readers, view.application.personId);
  return { ctx, view, locale };
};
