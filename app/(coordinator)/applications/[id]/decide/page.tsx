import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { OpenedRoundView } from '@/components/reviews/opened-round';
import { LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PageTitle } from '@/components/ui/page-title';
import { withScope } from '@/lib/platform/db/with-scope';
import { getTranslations } from '@/lib/platform/words';
import { getReviewDesk } from '@/lib/reviews/queries/opened';
import { competenciesOf } from '@/lib/web/known-standards';
import { type Search, searchText } from '@/lib/web/search';
import { requireStaff } from '@/lib/web/visitor';
import { DecideForm } from './_components/decide-form';
import { LetterView } from './_components/letter-view';

interface Props {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Search;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('decisions.decide'))('title') };
}

/** What the reviewers say, what the association decides, and the letter that says it. */
export default async function DecidePage({ params, searchParams }: Props) {
  const { id } = await params;
  const { ctx } = await requireStaff(['coordinator', 'admin']);
  const desk = await withScope(ctx, (tx) => getReviewDesk(ctx, tx, id));
  if (!desk) notFound();
  const t = await getTranslations('decisions.decide');
  const { application, opened, decision } = desk;
  const again = (await searchText(searchParams, 'again')) === '1' && !decision?.letterSentAt;
  const deciding = opened && application.state === 'under_review' && (!decision || again);
  return (
    <>
      <PageTitle
        eyebrow={`${application.reference} · ${application.applicantName}`}
        back={{ href: `/applications/${id}`, label: t('back') }}
      >
        {t('title')}
      </PageTitle>
      <div className="stack">
        {decision && !again ? <LetterView desk={desk} decision={decision} /> : null}
        {opened ? (
          <section className="stack" aria-labelledby="said">
            <h2 id="said">{t('said')}</h2>
            <OpenedRoundView
              opened={opened}
              competencies={await competenciesOf(application.edition)}
            />
          </section>
        ) : (
          <Notice tone="wait" title={t('notYet')}>
            <LinkButton href={`/applications/${id}/reviews`} look="second">
              {t('toReviews')}
            </LinkButton>
          </Notice>
        )}
        {deciding ? <DecideForm desk={desk} replaces={decision} /> : null}
      </div>
    </>
  );
}
