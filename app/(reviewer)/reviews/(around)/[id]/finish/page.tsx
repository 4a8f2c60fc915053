import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { ActionForm } from '@/components/forms/action-form';
import { OpinionWords } from '@/components/reviews/opinion-words';
import { LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PageTitle } from '@/components/ui/page-title';
import { SubmitButton } from '@/components/ui/submit-button';
import { withScope } from '@/lib/platform/db/with-scope';
import { getLocale, getTranslations } from '@/lib/platform/words';
import { anchorOf, criterionName } from '@/lib/reviews/labels';
import type { Criterion } from '@/lib/reviews/model';
import { getFinish } from '@/lib/reviews/queries/finish';
import { competenciesOf } from '@/lib/web/known-standards';
import { requireStaff } from '@/lib/web/visitor';
import { submitReviewAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reviews.finish'))('title') };
}

/** What is missing, each with the way to it; then handing in. */
export default async function FinishPage({
  params,
}: {
  readonly params: Promise<{ readonly id: string }>;
}) {
  const { id } = await params;
  const { ctx } = await requireStaff(['reviewer']);
  const found = await withScope(ctx, (tx) => getFinish(ctx, tx, id));
  if (!found) notFound();
  if (found.review.state !== 'assigned') redirect(`/reviews/${id}/thanks`);
  const t = await getTranslations('reviews.finish');
  const complete =
    found.unjudged.length + found.unexplained.length === 0 && found.recommendationFits;
  return (
    <>
      <PageTitle
        eyebrow={found.reference}
        lead={t(complete ? 'ready' : 'notYet')}
        back={{ href: `/reviews/${id}`, label: t('back') }}
      >
        {t('title')}
      </PageTitle>
      <div className="stack">
        <Missing
          id={id}
          title={t('unjudged', { count: found.unjudged.length })}
          lines={found.unjudged}
          edition={found.edition}
        />
        <Missing
          id={id}
          title={t('unexplained', { count: found.unexplained.length })}
          lines={found.unexplained}
          edition={found.edition}
        />
        {found.recommendationFits ? null : (
          <p>
            <a href={`/reviews/${id}#conclusion`}>{t('noRecommendation')}</a>
          </p>
        )}
        <h2 className="text-lg">{t('conclusion')}</h2>
        <OpinionWords opinion={found.opinion} privateNote={found.opinion.privateNote} />
        <Notice tone="info">{t('final')}</Notice>
        <ActionForm action={submitReviewAction}>
          <input type="hidden" name="reviewId" value={id} />
          <div className="actions">
            <SubmitButton>{t('handIn')}</SubmitButton>
            <LinkButton href={`/reviews/${id}`} look="quiet">
              {t('goOn')}
            </LinkButton>
          </div>
        </ActionForm>
      </div>
    </>
  );
}

async function Missing(props: {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly Criterion[];
  readonly edition: string;
}) {
  if (props.lines.length === 0) return null;
  const locale = await getLocale();
  const competencies = await competenciesOf(props.edition);
  return (
    <section className="stack-tight">
      <h2 className="text-lg">{props.title}</h2>
      <ul className="missing-lines">
        {props.lines.map((line) => (
          <li key={`${line.kind}:${line.key}`}>
            <a href={`/reviews/${props.id}#${anchorOf(line)}`}>
              {criterionName(competencies, line, locale)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
