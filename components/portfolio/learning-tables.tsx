import { Table } from '@/components/ui/table';
import { formatMinutes } from '@/lib/platform/format';
import { Counts, Shows } from './counts';
import { type NamedEvidence, portfolioWords } from './portfolio-words';

/** Degrees, certificates and licences. */
export async function EducationTable({ document, competencies }: NamedEvidence) {
  const { t, day, answer, named } = await portfolioWords(document, competencies);
  const { education, documents } = document.ledger;
  const papers = (id: string) =>
    documents.filter(({ of }) => of?.noun === 'education' && of.id === id).length;
  return (
    <Table
      caption={t('education.title')}
      columns={[
        { key: 'what', header: t('education.what'), heading: true },
        { key: 'date', header: t('education.conferred') },
        { key: 'proof', header: t('education.proof') },
        { key: 'counts', header: t('column.counts'), bare: true },
      ]}
      rows={education.map((entry, index) => ({
        id: entry.id,
        cells: {
          what: (
            <>
              {t(`level.${entry.level}` as 'level.master')}, {entry.field}
              <span className="why block">{entry.institution}</span>
            </>
          ),
          date: day(entry.conferredOn),
          proof: t('education.transcript', {
            transcript: entry.transcript,
            papers: papers(entry.id),
          }),
          counts: (
            <>
              <Counts t={t} entry={answer('education', index)} />
              <Shows t={t} names={named(entry.competencies)} />
            </>
          ),
        },
      }))}
    />
  );
}

/** Trainings with their hours by topic and what they are said to show. */
export async function TrainingTable({ document, competencies }: NamedEvidence) {
  const { t, day, answer, named } = await portfolioWords(document, competencies);
  return (
    <Table
      caption={t('training.title')}
      columns={[
        { key: 'what', header: t('training.what'), heading: true },
        { key: 'date', header: t('column.date') },
        { key: 'imh', header: t('training.imh'), numeric: true },
        { key: 'dei', header: t('training.dei'), numeric: true },
        { key: 'rsc', header: t('training.rsc'), numeric: true },
        { key: 'counts', header: t('column.counts'), bare: true },
      ]}
      rows={document.ledger.training.map((entry, index) => ({
        id: entry.id,
        cells: {
          what: (
            <>
              {entry.title}
              <span className="why block">
                {entry.trainer}, {t(`trainingKind.${entry.kind}` as 'trainingKind.short')}
              </span>
            </>
          ),
          date: day(entry.completedOn),
          imh: formatMinutes(entry.minutesImh),
          dei: formatMinutes(entry.minutesDei),
          rsc: formatMinutes(entry.minutesRscProvision),
          counts: (
            <>
              <Counts t={t} entry={answer('training', index)} />
              <Shows t={t} names={named(entry.competencies)} />
            </>
          ),
        },
      }))}
    />
  );
}
