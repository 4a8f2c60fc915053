import { getTranslations } from '@/lib/platform/words';
import type { Opinion } from '@/lib/reviews/model';

/** What a reviewer concludes, and where it is one's own, the note for nobody else. */
export async function OpinionWords(props: {
  readonly opinion: Pick<Opinion, 'recommendation' | 'summary'>;
  readonly privateNote?: string;
}) {
  const t = await getTranslations('reviews.conclusion');
  const outcome = await getTranslations('decisions.outcome');
  const { recommendation, summary } = props.opinion;
  return (
    <div className="stack-tight">
      <p>
        {t('recommends')} <b>{recommendation ? outcome(recommendation) : t('nothing')}</b>
      </p>
      {summary ? <p className="prose whitespace-pre-line">{summary}</p> : null}
      {props.privateNote ? (
        <div>
          <p className="label">{t('privateNote')}</p>
          <p className="prose whitespace-pre-line">{props.privateNote}</p>
          <p className="audience">{t('privateWho')}</p>
        </div>
      ) : null}
    </div>
  );
}
