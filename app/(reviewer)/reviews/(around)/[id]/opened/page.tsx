import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { OpenedRoundView } from '@/components/reviews/opened-round';
import { PageTitle } from '@/components/ui/page-title';
import { withScope } from '@/lib/platform/db/with-scope';
import { getTranslations } from '@/lib/platform/words';
import { getOpenedFor } from '@/lib/reviews/queries/opened';
import { competenciesOf } from '@/lib/web/known-standards';
import { requireStaff } from '@/lib/web/visitor';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reviews.opened'))('title') };
}

/** The readings of this application that are open to its reviewers, the newest first. */
export default async function OpenedPage({
  params,
}: {
  readonly params: Promise<{ readonly id: string }>;
}) {
  const { id } = await params;
  const { ctx } = await requireStaff(['reviewer']);
  const found = await withScope(ctx, (tx) => getOpenedFor(ctx, tx, id));
  if (!found || found.rounds.length === 0) notFound();
  const t = await getTranslations('reviews.opened');
  const competencies = await competenciesOf(found.application.edition);
  return (
    <>
      <PageTitle
        eyebrow={found.application.reference}
        lead={t('lead')}
        back={{ href: `/reviews/${id}`, label: t('back') }}
      >
        {t('title')}
      </PageTitle>
      {found.rounds.map((opened) => (
        <section key={opened.round.id} className="stack mt-6">
          <h2>{t('round', { round: opened.round.round })}</h2>
          <OpenedRoundView opened={opened} competencies={competencies} />
        </section>
      ))}
    </>
  );
}
