import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { withScope } from '@/lib/platform/db/with-scope';
import { getTranslations } from '@/lib/platform/words';
import { openTask } from '@/lib/vouching/queries/open-task';
import { linkContext } from '@/lib/web/capability';
import { currentLocale } from '@/lib/web/i18n/locale';
import { AttestationIntro } from './_components/attestation-intro';
import { ReferenceIntro } from './_components/reference-intro';

interface Props {
  readonly params: Promise<{ readonly token: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('vouching.link'))('title') };
}

/** What a link in a mail opens. Looking changes nothing, so that mail scanners may. */
export default async function LinkPage({ params }: Props) {
  const { token } = await params;
  const ctx = linkContext(token);
  const locale = await currentLocale();
  const task = await withScope(ctx, (tx) => openTask(ctx, tx, locale));
  if (!task) notFound();
  return task.kind === 'reference' ? (
    <ReferenceIntro task={task} token={token} />
  ) : (
    <AttestationIntro task={task} token={token} />
  );
}
