import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { OpenedRoundView } from '@/components/reviews/opened-round';
import { LinkButton } from '@/components/ui/button';
import { PageTitle } from '@/components/ui/page-title';
import { withScope } from '@/lib/platform/db/with-scope';
import { getTranslations } from '@/lib/platform/words';
import { getReviewDesk } from '@/lib/reviews/queries/opened';
import { competenciesOf } from '@/lib/web/known-standards';
import { requireStaff } from '@/lib/web/visitor';
import { AskReviewer } from './_components/ask-reviewer';
import { ReviewerTable } from './_components/reviewer-table';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('decisions.reviews'))('title') };
}

const asking = ['submitted', 'resubmitted', 'under_review'];

/** Who reads an application, and once all are in, what they say. */
export default async function ReviewsPage({
  params,
}: {
  readonly params: Promise<{ readonly id: string }>;
}) {
  const { id } = await params;
  const { ctx } = await requireStaff(['coordinator', 'admin']);
  const desk = await withScope(ctx, (tx) => getReviewDesk(ctx, tx, id));
  if (!desk) notFound();
  const t = await getTranslations('decisions.reviews');
  const { application, opened } = desk;
  const live = desk.reviews.filter((each) => ['assigned', 'submitted'].includes(each.state));
  const free = desk.needed - live.length;
  return (
    <>
      <PageTitle
        eyebrow={`${application.reference} · ${application.applicantName}`}
        lead={t('lead', { needed: desk.needed })}
        back={{ href: `/applications/${id}`, label: t('back') }}
      >
        {t('title')}
      </PageTitle>
      <div className="stack">
        <ReviewerTable desk={desk} />
        {free > 0 && !opened && asking.includes(application.state) ? (
          <AskReviewer applicationId={id} candidates={desk.candidates} free={free} />
        ) : null}
        {opened ? (
          <>
            <h2>{t('opened')}</h2>
            <OpenedRoundView
              opened={opened}
              competencies={await competenciesOf(application.edition)}
            />
            <div className="actions">
              <LinkButton href={`/applications/${id}/decide`}>
                {t(desk.decision ? 'toDecision' : 'decide')}
              </LinkButton>
            </div>
          </>
        ) : (
          <p className="quiet">{t('closed')}</p>
        )}
      </div>
    </>
  );
}
