import { notFound } from 'next/navigation';
import { spacedRecoveryCode } from '@/lib/accounts/rules/factor';
import { getTranslations } from '@/lib/platform/words';
import { codesToShow } from '@/lib/web/auth/shown-once';
import { requirePerson } from '@/lib/web/visitor';

/** The recovery codes as a file, as long as the page shows them. */
export async function GET(): Promise<Response> {
  const { who } = await requirePerson();
  const codes = await codesToShow(who.personId);
  if (!codes) notFound();
  const t = await getTranslations('accounts.secondFactor');
  const lines = [t('fileHead', { email: who.email }), '', ...codes.map(spacedRecoveryCode), ''];
  return new Response(lines.join('\r\n'), {
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Disposition': 'attachment; filename="attune-recovery-codes.txt"',
      'Cache-Control': 'no-store',
    },
  });
}
