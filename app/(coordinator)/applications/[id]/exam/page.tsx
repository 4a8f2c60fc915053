import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ActionForm } from '@/components/forms/action-form';
import { PageTitle } from '@/components/ui/page-title';
import { SubmitButton } from '@/components/ui/submit-button';
import { Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { DateField, TextField } from '@/components/ui/text-field';
import { getExamDesk } from '@/lib/exams/queries';
import { PASS_PERCENT } from '@/lib/exams/rules';
import { withScope } from '@/lib/platform/db/with-scope';
import { formatDate } from '@/lib/platform/format';
import { getLocale, getTranslations } from '@/lib/platform/words';
import { requireStaff } from '@/lib/web/visitor';
import { recordExamAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('decisions.exam'))('title') };
}

/** The sittings of a Mentor's exam, and recording the next. */
export default async function ExamPage({
  params,
}: {
  readonly params: Promise<{ readonly id: string }>;
}) {
  const { id } = await params;
  const { ctx } = await requireStaff(['coordinator', 'admin']);
  const desk = await withScope(ctx, (tx) => getExamDesk(ctx, tx, id));
  if (!desk) notFound();
  const t = await getTranslations('decisions.exam');
  const locale = await getLocale();
  const { application, results, today } = desk;
  const open = application.state === 'approved_for_exam';
  const until = application.dueOn ? formatDate(locale, application.dueOn) : '';
  return (
    <>
      <PageTitle
        eyebrow={`${application.reference} · ${application.applicantName}`}
        lead={open ? t('lead', { until, percent: PASS_PERCENT }) : t('done')}
        back={{ href: `/applications/${id}`, label: t('back') }}
      >
        {t('title')}
      </PageTitle>
      <div className="stack">
        {results.length === 0 ? null : (
          <Table
            caption={t('sittings')}
            captionVisible
            columns={[
              { key: 'on', header: t('takenOn'), heading: true },
              { key: 'one', header: t('part1'), numeric: true },
              { key: 'two', header: t('part2'), numeric: true },
              { key: 'state', header: t('result') },
            ]}
            rows={results.map((each) => ({
              id: each.id,
              cells: {
                on: formatDate(locale, each.takenOn),
                one: t('score', { percent: each.part1Percent }),
                two: t('score', { percent: each.part2Percent }),
                state: (
                  <Tag tone={each.passed ? 'good' : 'wait'}>
                    {t(each.passed ? 'passed' : 'notPassed')}
                  </Tag>
                ),
              },
            }))}
          />
        )}
        {open && results.length > 0 ? <h2>{t('next')}</h2> : null}
        {open ? (
          <ActionForm action={recordExamAction} label={t('record')}>
            <input type="hidden" name="applicationId" value={id} />
            <DateField name="takenOn" label={t('takenOn')} max={today} />
            <TextField
              name="part1Percent"
              label={t('part1')}
              hint={t('percent')}
              inputMode="numeric"
              short
            />
            <TextField
              name="part2Percent"
              label={t('part2')}
              hint={t('percent')}
              inputMode="numeric"
              short
            />
            <div className="actions">
              <SubmitButton>{t('record')}</SubmitButton>
            </div>
          </ActionForm>
        ) : null}
      </div>
    </>
  );
}
