import type { Metadata } from 'next';
import { StateTag } from '@/components/applications/state-tag';
import { TurnLine } from '@/components/applications/turn-line';
import { WayStations } from '@/components/applications/way-stations';
import { RequirementLines } from '@/components/portfolio/requirement-lines';
import { PageTitle } from '@/components/ui/page-title';
import { getAdvisors } from '@/lib/applications/queries';
import { turnOf } from '@/lib/applications/rules';
import { withScope } from '@/lib/platform/db/with-scope';
import { getTranslations } from '@/lib/platform/words';
import { getLivePortfolio } from '@/lib/readiness/queries';
import { getReviewStates } from '@/lib/reviews/queries/states';
import { getReferenceLines } from '@/lib/vouching/queries/of-application';
import { deskCategoryNames } from '@/lib/web/category-names';
import { AdvisorForm } from './_components/advisor-form';
import { AgreementFacts } from './_components/agreement-facts';
import { CredentialLink } from './_components/credential-link';
import { openFile } from './_components/open-file';
import { PortfolioLinks } from './_components/portfolio-links';
import { ReadingTable } from './_components/reading-table';
import { ReferenceTable } from './_components/reference-table';
import { RegistrationForms } from './_components/registration-forms';

interface Props {
  readonly params: Promise<{ readonly id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('desk.file'))('title') };
}

export default async function FilePage({ params }: Props) {
  const { ctx, view, locale } = await openFile((await params).id);
  const { application, association, steps } = view;
  const found = await withScope(ctx, async (tx) => ({
    references: await getReferenceLines(ctx, tx, application.id),
    reading: await getReviewStates(ctx, tx, application),
    advisors: await getAdvisors(ctx, tx, application),
    live: await getLivePortfolio(ctx, tx, application),
  }));
  const t = await getTranslations('desk.file');
  const called = await deskCategoryNames();
  const { timeZone } = association;
  const openedAt = found.reading?.round.openedAt ?? null;
  const dueOn =
    found.reading?.reviews
      .map((each) => each.dueOn)
      .toSorted()
      .at(-1) ?? null;
  const turn = turnOf(application, timeZone, { dueOn, openedAt });
  return (
    <div className="two">
      <div className="stack">
        <PageTitle
          eyebrow={t('eyebrow', {
            reference: application.reference,
            category: called(application.category)[locale],
          })}
          lead={application.applicantEmail}
          back={{ href: '/applications', label: t('back') }}
        >
          {application.applicantName}
        </PageTitle>
        <p>
          <StateTag state={application.state} />
        </p>
        <TurnLine turn={turn} timeZone={timeZone} reader="desk" />
        {application.motivation ? (
          <section>
            <h2 className="text-lg">{t('motivation')}</h2>
            <p className="measure">{application.motivation}</p>
          </section>
        ) : null}
        <RegistrationForms application={application} events={view.events} />
        <CredentialLink application={application} />
        <PortfolioLinks application={application} isLive={found.live !== null} />
        {found.live ? (
          <section>
            <h2 className="text-lg">{t('reading')}</h2>
            <p className="why">{t('readingWho')}</p>
            <RequirementLines document={found.live} isDraft />
          </section>
        ) : null}
        <ReadingTable
          application={application}
          reading={found.reading}
          mayRun={view.events.length > 0 || found.reading !== null}
        />
        <ReferenceTable lines={found.references} timeZone={timeZone} />
        <AgreementFacts view={view} />
      </div>
      <aside className="stack">
        <h2 className="text-lg">{t('way')}</h2>
        <WayStations application={application} steps={steps} turn={turn} timeZone={timeZone} />
        <AdvisorForm application={application} advisors={found.advisors} />
      </aside>
    </div>
  );
}
