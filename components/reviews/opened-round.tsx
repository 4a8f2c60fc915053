import { Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { getLocale, getTranslations } from '@/lib/platform/words';
import { criterionName } from '@/lib/reviews/labels';
import type { Criterion, OpenedReview, OpenedRound } from '@/lib/reviews/model';
import type { Competency } from '@/lib/standards/editions/competency';

import { OpinionWords } from './opinion-words';

const tones = { shown: 'good', not_shown: 'bad', ask: 'wait' } as const;

const verdictOf = (each: OpenedReview, line: Criterion) =>
  each.judged.find((one) => one.kind === line.kind && one.key === line.key);

/** All reviews of a round side by side, where they differ first. */
export async function OpenedRoundView(props: {
  readonly opened: OpenedRound;
  readonly competencies: readonly Competency[];
}) {
  const { opened, competencies } = props;
  const t = await getTranslations('reviews.opened');
  const differs = new Set(opened.differing.map((line) => `${line.kind}:${line.key}`));
  const isApart = (line: Criterion) => differs.has(`${line.kind}:${line.key}`);
  const isShown = (line: Criterion) =>
    opened.reviews.every((each) => verdictOf(each, line)?.verdict === 'shown');
  const agreed = opened.rubric.filter((line) => !isApart(line));
  const raised = agreed.filter((line) => !isShown(line));
  const shown = agreed.filter(isShown);
  const apart = opened.rubric.filter(isApart);
  const told = { reviews: opened.reviews, competencies };
  return (
    <div className="stack">
      <div className="opinions">
        {opened.reviews.map((each) => (
          <section key={each.review.id} className="card" aria-label={each.review.reviewerName}>
            <h3>{each.review.reviewerName}</h3>
            <OpinionWords opinion={each.opinion} />
          </section>
        ))}
      </div>
      {apart.length > 0 ? (
        <Lines {...told} caption={t('differ', { count: apart.length })} lines={apart} />
      ) : (
        <p>{t(opened.reviews.length > 1 ? 'allAgree' : 'onlyOne')}</p>
      )}
      {raised.length > 0 ? (
        <Lines {...told} caption={t('raised', { count: raised.length })} lines={raised} />
      ) : null}
      {shown.length > 0 ? (
        <details>
          <summary>{t('shown', { count: shown.length })}</summary>
          <Lines {...told} caption={t('shown', { count: shown.length })} lines={shown} folded />
        </details>
      ) : null}
    </div>
  );
}

async function Lines(props: {
  readonly caption: string;
  readonly lines: readonly Criterion[];
  readonly reviews: readonly OpenedReview[];
  readonly competencies: readonly Competency[];
  readonly folded?: boolean;
}) {
  const t = await getTranslations('reviews');
  const locale = await getLocale();
  const cell = (each: OpenedReview, line: Criterion) => {
    const said = verdictOf(each, line);
    if (!said) return '';
    return (
      <>
        <Tag tone={tones[said.verdict]}>{t(`reading.verdict.${said.verdict}`)}</Tag>
        {said.note ? <p className="why">{said.note}</p> : null}
      </>
    );
  };
  return (
    <Table
      caption={props.caption}
      captionVisible={!props.folded}
      columns={[
        { key: 'line', header: t('opened.line'), heading: true },
        ...props.reviews.map((each) => ({ key: each.review.id, header: each.review.reviewerName })),
      ]}
      rows={props.lines.map((line) => ({
        id: `${line.kind}:${line.key}`,
        cells: {
          line: criterionName(props.competencies, line, locale),
          ...Object.fromEntries(props.reviews.map((each) => [each.review.id, cell(each, line)])),
        },
      }))}
    />
  );
}
