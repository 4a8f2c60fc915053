import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { ReviewShell } from '@/components/shell/review-shell';
import { LinkButton } from '@/components/ui/button';
import { daysBetween, fromInstant } from '@/lib/core/calendar-date';
import { withScope } from '@/lib/platform/db/with-scope';
import { formatTime } from '@/lib/platform/format';
import { getLocale, getTranslations } from '@/lib/platform/words';
import { getOwnTask, readForReview } from '@/lib/reviews/queries/reading';
import { deskCategoryNames } from '@/lib/web/category-names';
import { type Search, searchText } from '@/lib/web/search';
import { requireStaff } from '@/lib/web/visitor';
import { Changes } from './_components/changes';
import { Conclusion } from './_components/conclusion';
import { Evidence } from './_components/evidence';
import { HandedIn } from './_components/handed-in';
import { Rubric } from './_components/rubric';
import { SavedStatus } from './_components/saved-status';

interface Props {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Search;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reviews.reading'))('title') };
}

const dueWord = (days: number): 'late' | 'today' | 'ahead' => {
  if (days === 0) return 'today';
  return days < 0 ? 'late' : 'ahead';
};

/** A portfolio on one side and the reviewer's judgement on the other. */
export default async function ReadingPage({ params, searchParams }: Props) {
  const { id } = await params;
  const { ctx } = await requireStaff(['reviewer']);
  const { reading, task } = await withScope(ctx, async (tx) => {
    const found = await readForReview(ctx, tx, id);
    return { reading: found, task: found ? null : await getOwnTask(ctx, tx, id) };
  });
  if (task?.conflict) redirect(`/reviews/${id}/conflict`);
  if (!reading) notFound();
  const t = await getTranslations('reviews.reading');
  const locale = await getLocale();
  const called = await deskCategoryNames();
  const { review, application, judged, rubric, opinion, timeZone } = reading;
  const open = review.state === 'assigned';
  const today = fromInstant(ctx.clock.now(), timeZone);
  const progress = t('judged', { judged: judged.length, lines: rubric.length });
  const beginning = opinion.savedAt
    ? t('keptAt', { time: formatTime(locale, opinion.savedAt, timeZone), progress })
    : progress;
  return (
    <ReviewShell
      home="/reviews"
      about={t('about', {
        reference: application.reference,
        category: called(application.category)[locale],
        round: reading.frozen.round,
        days: daysBetween(today, review.dueOn),
        due: open ? dueWord(daysBetween(today, review.dueOn)) : 'none',
      })}
      status={
        open ? (
          <>
            <SavedStatus beginning={beginning} />
            <LinkButton href={`/reviews/${id}/finish`} look="second">
              {t('finish')}
            </LinkButton>
          </>
        ) : (
          <LinkButton href="/reviews" look="second">
            {t('back')}
          </LinkButton>
        )
      }
      evidenceLabel={t('evidence')}
      evidence={
        <>
          {reading.earlier ? <Changes earlier={reading.earlier} /> : null}
          <Evidence reading={reading} />
        </>
      }
      judgement={
        open ? (
          <>
            <Rubric reading={reading} unsaved={await searchText(searchParams, 'unsaved')} />
            <Conclusion reading={reading} />
          </>
        ) : (
          <HandedIn reading={reading} />
        )
      }
    />
  );
}
