import Link from 'next/link';
import { Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import type { Application, ApplicationState } from '@/lib/applications/model';
import { formatDate } from '@/lib/platform/format';
import { getLocale, getTranslations } from '@/lib/platform/words';
import type { Review } from '@/lib/reviews/model';
import type { getReviewStates } from '@/lib/reviews/queries/states';

const tones = {
  assigned: 'wait',
  submitted: 'good',
  recused: 'none',
  withdrawn: 'none',
} as const satisfies Record<Review['state'], 'wait' | 'good' | 'none'>;

const before: readonly ApplicationState[] = ['registered', 'accepted', 'in_progress', 'declined'];

interface ReadingTableProps {
  readonly application: Application;
  readonly reading: Awaited<ReturnType<typeof getReviewStates>>;
  /** Whether this visitor asks reviewers and decides. */
  readonly mayRun: boolean;
}

/** Who reads it and how far they are, and the ways to asking, deciding and the exam. */
export async function ReadingTable({ application, reading, mayRun }: ReadingTableProps) {
  if (before.includes(application.state) && !reading) return null;
  const t = await getTranslations('desk.reviews');
  const locale = await getLocale();
  const file = `/applications/${application.id}`;
  return (
    <section className="stack-tight">
      <h2 className="text-lg">{t('title')}</h2>
      {reading && reading.reviews.length > 0 ? (
        <Table
          caption={t('title')}
          columns={[
            { key: 'who', header: t('who'), heading: true },
            { key: 'due', header: t('due') },
            { key: 'state', header: t('state') },
          ]}
          rows={reading.reviews.map((review) => ({
            id: review.id,
            cells: {
              who: review.reviewerName,
              due: formatDate(locale, review.dueOn, 'short'),
              state: <Tag tone={tones[review.state]}>{t(`states.${review.state}`)}</Tag>,
            },
          }))}
        />
      ) : (
        <p className="quiet">{t('none')}</p>
      )}
      {mayRun ? (
        <p className="links-row">
          <Link href={`${file}/reviews`} prefetch={false}>
            {t('ask')}
          </Link>
          {reading?.round.openedAt ? (
            <Link href={`${file}/decide`} prefetch={false}>
              {t('decide')}
            </Link>
          ) : null}
          {application.state === 'approved_for_exam' ? (
            <Link href={`${file}/exam`} prefetch={false}>
              {t('exam')}
            </Link>
          ) : null}
        </p>
      ) : null}
    </section>
  );
}
