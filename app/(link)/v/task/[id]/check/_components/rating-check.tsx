import { ActionForm } from '@/components/forms/action-form';
import { LinkButton } from '@/components/ui/button';
import { Facts } from '@/components/ui/facts';
import { Notice } from '@/components/ui/notice';
import { PageTitle } from '@/components/ui/page-title';
import { SubmitButton } from '@/components/ui/submit-button';
import { getTranslations } from '@/lib/platform/words';
import type { ReferenceTask } from '@/lib/vouching/model';
import { isMixed, monthsKnown, unknownsIn } from '@/lib/vouching/rules/rating';
import { taskPath } from '@/lib/web/capability';
import { currentLocale } from '@/lib/web/i18n/locale';
import { sendRatingAction } from '../../actions';

/** The form as it will be signed, with what is worth a second look. */
export async function RatingCheck({ task }: { readonly task: ReferenceTask }) {
  const t = await getTranslations('vouching.check');
  const rating = await getTranslations('vouching.rating');
  const roles = await getTranslations('vouching.roles');
  const locale = await currentLocale();
  const { answers, items, applicantName: applicant } = task;
  const unknowns = unknownsIn(answers);
  const months = monthsKnown(answers) ?? 0;
  return (
    <>
      <PageTitle eyebrow={task.associationName} lead={t('lead', { applicant })}>
        {t('title')}
      </PageTitle>
      <div className="stack">
        {unknowns > task.maxUnknown ? (
          <Notice tone="wait" title={t('tooManyTitle')}>
            {t('tooMany', { count: unknowns, most: task.maxUnknown, applicant })}
          </Notice>
        ) : null}
        {isMixed(answers) ? (
          <Notice tone="wait" title={t('mixedTitle')}>
            {t('mixed', { applicant })}
          </Notice>
        ) : null}
        <h2>{rating('relation')}</h2>
        <Facts
          facts={[
            { term: t('roles'), value: answers.roles.map((role) => roles(role)).join(', ') },
            {
              term: t('known'),
              value: t('knownFor', { years: Math.floor(months / 12), months: months % 12 }),
            },
            {
              term: rating('endorsedAs'),
              value: answers.endorsedAs === 'none' ? rating('notEndorsed') : answers.endorsedAs,
            },
          ]}
        />
        {items.domains.map((domain) => (
          <section key={domain.id} aria-label={domain.title}>
            <h2>{domain.title}</h2>
            <Facts
              facts={items.items
                .filter((item) => item.domain === domain.id)
                .map(({ id, text }) => ({
                  term: text,
                  value: rating(`marks.${answers.marks[id] ?? 'unknown'}`),
                }))}
            />
          </section>
        ))}
        <h2>{rating('overall')}</h2>
        <Facts
          facts={[
            {
              term: t('recommendation'),
              value: rating(`recommends.${answers.recommends ?? 'no'}`),
            },
            { term: rating('comments'), value: answers.comments || rating('noAnswer') },
          ]}
        />
        <ActionForm action={sendRatingAction} version={task.version}>
          <p>{t('sign', { rater: task.raterName, association: task.associationName })}</p>
          <div className="actions">
            <SubmitButton>{t('send')}</SubmitButton>
            <LinkButton href={`${taskPath(task.id)}?lang=${locale}`} look="second">
              {t('change')}
            </LinkButton>
          </div>
        </ActionForm>
      </div>
    </>
  );
}
