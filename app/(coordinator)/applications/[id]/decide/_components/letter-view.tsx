import { ActionForm } from '@/components/forms/action-form';
import { LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { formatInstant, formatInstantDate } from '@/lib/platform/format';
import { getLocale, getTranslations } from '@/lib/platform/words';
import type { Decision } from '@/lib/reviews/model';
import type { ReviewDeskView } from '@/lib/reviews/queries/opened';
import { sendLetterAction } from '../actions';

/** The letter as the applicant will read it, and sending it. */
export async function LetterView(props: {
  readonly desk: ReviewDeskView;
  readonly decision: Decision;
}) {
  const { desk, decision } = props;
  const t = await getTranslations('decisions');
  const locale = await getLocale();
  const { application, timeZone } = desk;
  const open = decision.letterSentAt === null && application.state === 'under_review';
  return (
    <section className="stack" aria-labelledby="letter">
      {decision.letterSentAt ? (
        <Notice tone="good">
          {t('letter.sent', { at: formatInstant(locale, decision.letterSentAt, timeZone) })}
        </Notice>
      ) : (
        <Notice tone="wait" title={t(open ? 'letter.notSent' : 'letter.overtaken')}>
          {open ? t('letter.nobodyKnows') : null}
        </Notice>
      )}
      <p>
        {t('letter.decided', {
          outcome: t(`outcome.${decision.outcome}`),
          name: decision.decidedByName,
          on: formatInstantDate(locale, decision.decidedAt, timeZone),
        })}
      </p>
      <article className="card prose" aria-labelledby="letter">
        <h2 id="letter">{decision.letter.subject}</h2>
        {decision.letter.paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </article>
      {open ? (
        <ActionForm action={sendLetterAction} label={t('letter.send')}>
          <input type="hidden" name="decisionId" value={decision.id} />
          <input type="hidden" name="decisionVersion" value={decision.submissionId} />
          <p>
            {t('letter.what', {
              name: application.applicantName,
              email: application.applicantEmail,
            })}
          </p>
          <div className="actions">
            <SubmitButton>{t('letter.send')}</SubmitButton>
            <LinkButton href={`/applications/${application.id}/decide?again=1`} look="quiet">
              {t('letter.again')}
            </LinkButton>
          </div>
        </ActionForm>
      ) : null}
      {application.state === 'approved_for_exam' ? (
        <LinkButton href={`/applications/${application.id}/exam`}>{t('letter.toExam')}</LinkButton>
      ) : null}
    </section>
  );
}
