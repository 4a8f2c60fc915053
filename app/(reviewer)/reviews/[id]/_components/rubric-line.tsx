import { getTranslations } from '@/lib/platform/words';
import { anchorOf } from '@/lib/reviews/labels';
import { type Criterion, type JudgedCriterion, verdicts } from '@/lib/reviews/model';
import { judgeLineAction } from '../actions';

interface RubricLineProps {
  readonly reviewId: string;
  readonly line: Criterion;
  readonly name: string;
  /** What the evidence holds on it, in a few words. */
  readonly pointer: string;
  readonly judged: JudgedCriterion | undefined;
  /** What the same reviewer said in the round before. */
  readonly earlier: JudgedCriterion | undefined;
}

/** One line to judge: three answers, and a note that two of them need. */
export async function RubricLine(props: RubricLineProps) {
  const { line, judged, earlier, reviewId } = props;
  const t = await getTranslations('reviews.reading');
  const id = anchorOf(line);
  const keys = (
    <>
      <input type="hidden" name="reviewId" value={reviewId} />
      <input type="hidden" name="kind" value={line.kind} />
      <input type="hidden" name="key" value={line.key} />
      <input type="hidden" name="version" defaultValue={judged?.version ?? 0} />
    </>
  );
  return (
    <li id={id} className="judge">
      <form action={judgeLineAction}>
        {keys}
        <fieldset>
          <legend>
            <b>{props.name}</b> <span className="quiet small">{props.pointer}</span>
          </legend>
          <div className="judge-answers">
            {verdicts.map((verdict, index) => (
              <label key={verdict} className="judge-answer">
                <input
                  type="radio"
                  name="verdict"
                  value={verdict}
                  defaultChecked={judged?.verdict === verdict}
                />
                <span>
                  <span className="judge-key" aria-hidden="true">
                    {index + 1}
                  </span>{' '}
                  {t(`verdict.${verdict}`)}
                </span>
              </label>
            ))}
          </div>
          <div className="judge-note">
            <label htmlFor={`${id}-note`} className="label">
              {t('note')}
            </label>
            <textarea
              id={`${id}-note`}
              name="note"
              className="input"
              rows={2}
              maxLength={2000}
              defaultValue={judged?.note ?? ''}
              aria-describedby={`${id}-who`}
            />
            <p id={`${id}-who`} className="hint">
              {t('noteWho')}
            </p>
          </div>
          <noscript>
            <button type="submit" className="btn btn-second">
              {t('saveLine')}
            </button>
          </noscript>
        </fieldset>
      </form>
      {earlier && !judged ? (
        <form action={judgeLineAction} className="judge-earlier">
          {keys}
          <input type="hidden" name="verdict" value={earlier.verdict} />
          <input type="hidden" name="note" value={earlier.note} />
          <p className="why">
            {t('suggested', { verdict: t(`verdict.${earlier.verdict}`) })}
            {earlier.note ? ` “${earlier.note}”` : null}
          </p>
          <button type="submit" className="btn btn-quiet">
            {t('sayAgain')}
          </button>
        </form>
      ) : null}
    </li>
  );
}
