import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { TurnLine } from '@/components/applications/turn-line';
import { WayStations } from '@/components/applications/way-stations';
import { PageTitle } from '@/components/ui/page-title';
import { getApplication, getLetters } from '@/lib/applications/queries';
import { turnOf } from '@/lib/applications/rules';
import { fromInstant } from '@/lib/core/calendar-date';
import { isId } from '@/lib/core/id';
import { withScope } from '@/lib/platform/db/with-scope';
import { formatDate } from '@/lib/platform/format';
import { getLocale, getTranslations } from '@/lib/platform/words';
import { getDraft } from '@/lib/readiness/queries';
import { editionTitle } from '@/lib/rulebook/labels';
import { categoryNames } from '@/lib/web/category-names';
import { requirePerson } from '@/lib/web/visitor';
import { BeginForm } from './_components/begin-form';
import { Letters } from './_components/letters';
import { StepForms } from './_components/step-forms';
import { SubmittedFacts } from './_components/submitted-facts';
import { TaskList } from './_components/task-list';

interface Props {
  readonly params: Promise<{ readonly id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('applications.page'))('title') };
}

export default async function ApplicationPage({ params }: Props) {
  const { id } = await params;
  if (!isId(id)) notFound();
  const { ctx } = await requirePerson();
  const locale = await getLocale();
  const called = await categoryNames();
  const found = await withScope(ctx, async (tx) => {
    const view = await getApplication(ctx, tx, id, locale);
    if (!view) return null;
    const letters = await getLetters(ctx, tx, id);
    return { view, letters, draft: await getDraft(ctx, tx, id) };
  });
  if (!found) notFound();
  const { view, letters, draft } = found;
  const { application, association, steps } = view;
  const t = await getTranslations('applications.page');
  const { timeZone } = association;
  const turn = turnOf(application, timeZone, null);
  return (
    <div className="two">
      <div className="stack">
        <PageTitle
          eyebrow={t('eyebrow', {
            reference: application.reference,
            association: association.name,
          })}
          back={{ href: '/application', label: t('all') }}
        >
          {called(application)[locale]}
        </PageTitle>
        <TurnLine turn={turn} timeZone={timeZone} reader="applicant" />
        <Letters letters={letters} applicationId={id} timeZone={timeZone} />
        <BeginForm application={application} events={view.events} />
        {draft ? (
          <TaskList draft={draft} applicationId={id} />
        ) : (
          <SubmittedFacts application={application} timeZone={timeZone} />
        )}
        <p className="hint">
          {application.editionPinnedAt
            ? t('editionPinned', {
                edition: editionTitle(application.edition),
                day: formatDate(locale, fromInstant(application.editionPinnedAt, timeZone), 'long'),
              })
            : t('editionFollows', {
                edition: editionTitle(draft?.document.application.edition ?? application.edition),
              })}
        </p>
        <StepForms application={application} events={view.events} association={association} />
      </div>
      <aside className="stack">
        <h2 className="text-lg">{t('way')}</h2>
        <WayStations application={application} steps={steps} turn={turn} timeZone={timeZone} />
      </aside>
    </div>
  );
}
