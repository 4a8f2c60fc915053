import { Table } from '@/components/ui/table';
import type { FrozenEmployment, FrozenPortfolio } from '@/lib/readiness/frozen/model';
import { Counts, Shows } from './counts';
import { type NamedEvidence, type PortfolioWords, portfolioWords } from './portfolio-words';

/** Jobs, internships and volunteering, with what was true of them. */
export async function WorkTable({ document, competencies }: NamedEvidence) {
  const words = await portfolioWords(document, competencies);
  const { t, span, answer, named } = words;
  return (
    <Table
      caption={t('work.title')}
      columns={[
        { key: 'what', header: t('work.what'), heading: true },
        { key: 'when', header: t('column.when') },
        { key: 'facts', header: t('work.facts') },
        { key: 'counts', header: t('column.counts'), bare: true },
      ]}
      rows={document.ledger.employment.map((entry, index) => ({
        id: entry.id,
        cells: {
          what: (
            <>
              {entry.jobTitle}
              <span className="why block">
                {entry.employer} · {t(`job.${entry.kind}` as 'job.other')}
              </span>
            </>
          ),
          when: span(entry.from, entry.until),
          facts: <JobFacts job={entry} words={words} />,
          counts: (
            <>
              <Counts t={t} entry={answer('employment', index)} />
              <Shows t={t} names={named(entry.competencies)} />
            </>
          ),
        },
      }))}
    />
  );
}

const yes = [
  'focusSocialEmotional',
  'attentionToRelationships',
  'supervised',
  'specialisedTraining',
  'licensedOrEligible',
] as const;

function JobFacts(props: { readonly job: FrozenEmployment; readonly words: PortfolioWords }) {
  const { job, words } = props;
  const { t, span } = words;
  const facts = [
    job.paid ? t('work.paid') : t('work.unpaid'),
    t('work.share', { percent: job.ftePercent }),
    ...(job.familiesImh === null ? [] : [t('work.familiesImh', { count: job.familiesImh })]),
    ...(job.familiesEcmh === null ? [] : [t('work.familiesEcmh', { count: job.familiesEcmh })]),
    ...yes.flatMap((key) => (job[key] ? [t(`work.${key}`)] : [])),
    ...(job.supervisorCategory ? [t('work.supervisor', { category: job.supervisorCategory })] : []),
    ...job.leaves.map((leave) => t('work.leave', { span: span(leave.from, leave.until) })),
  ];
  return (
    <ul className="small">
      {facts.map((fact) => (
        <li key={fact}>{fact}</li>
      ))}
    </ul>
  );
}

/** Time spent leading in the field. */
export async function LeadershipTable({ document }: { readonly document: FrozenPortfolio }) {
  const { t, span, answer } = await portfolioWords(document);
  return (
    <Table
      caption={t('leadership.title')}
      columns={[
        { key: 'what', header: t('leadership.what'), heading: true },
        { key: 'scope', header: t('leadership.scope') },
        { key: 'when', header: t('column.when') },
        { key: 'counts', header: t('column.counts'), bare: true },
      ]}
      rows={document.ledger.leadership.map((entry, index) => ({
        id: entry.id,
        cells: {
          what: entry.title,
          scope: t(`scope.${entry.scope}` as 'scope.local'),
          when: span(entry.from, entry.until),
          counts: <Counts t={t} entry={answer('leadership', index)} />,
        },
      }))}
    />
  );
}
