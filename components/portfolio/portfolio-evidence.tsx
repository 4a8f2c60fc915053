import type { ReactNode } from 'react';
import { getTranslations } from '@/lib/platform/words';
import type { FrozenNoun, FrozenPortfolio } from '@/lib/readiness/frozen/model';
import type { Competency } from '@/lib/standards/editions/competency';
import { EducationTable, TrainingTable } from './learning-tables';
import { AgreementTable, DocumentTable, MembershipTable } from './paper-tables';
import { RequirementLines } from './requirement-lines';
import { SupervisionTable } from './supervision-table';
import { LeadershipTable, WorkTable } from './work-tables';

interface PortfolioEvidenceProps {
  readonly document: FrozenPortfolio;
  /** Those of the edition it was frozen under. */
  readonly competencies: readonly Competency[];
  /** Where a file can be opened, for those who may. */
  readonly fileHref?: (id: string) => string;
  /** Not handed in yet. */
  readonly isDraft?: boolean;
}

/**
 * A frozen portfolio, whole: what the applicant sees before handing it in is what reviewers read.
 * Each part has an address (`#evidence-supervision`) to be pointed at.
 */
export async function PortfolioEvidence(props: PortfolioEvidenceProps) {
  const { document, competencies, fileHref, isDraft = false } = props;
  const named = { document, competencies };
  const t = await getTranslations('portfolio');
  const { ledger, agreements } = document;
  const parts = [
    ['supervision', <SupervisionTable key="s" {...named} />],
    ['training', <TrainingTable key="t" {...named} />],
    ['education', <EducationTable key="e" {...named} />],
    ['employment', <WorkTable key="w" {...named} />],
    ['leadership', <LeadershipTable key="l" document={document} />],
    ['memberships', <MembershipTable key="m" document={document} />],
    ['documents', <DocumentTable key="d" document={document} hrefOf={fileHref} />],
  ] as const satisfies readonly (readonly [FrozenNoun, ReactNode])[];
  return (
    <div className="stack">
      <Part id="requirements" title={t('requirements')}>
        <RequirementLines document={document} isDraft={isDraft} />
      </Part>
      {parts.map(([noun, table]) => (
        <Part key={noun} id={noun} title={t(`${noun === 'employment' ? 'work' : noun}.head`)}>
          {ledger[noun].length > 0 ? table : <p className="quiet">{t('nothing')}</p>}
        </Part>
      ))}
      <Part id="agreements" title={t('agreement.head')}>
        {agreements.length > 0 ? (
          <AgreementTable document={document} />
        ) : (
          <p className="quiet">{t('nothing')}</p>
        )}
      </Part>
    </div>
  );
}

const Part = (props: {
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}) => (
  <section id={`evidence-${props.id}`} aria-labelledby={`evidence-${props.id}-title`}>
    <h2 id={`evidence-${props.id}-title`} className="text-lg">
      {props.title}
    </h2>
    {props.children}
  </section>
);
