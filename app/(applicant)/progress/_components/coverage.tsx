import { CompetencyGrid, type CoverageCell } from '@/components/progress/competency-grid';
import { getLocale, getTranslations } from '@/lib/platform/words';
import type { Readiness } from '@/lib/readiness/model';
import { coverageOf } from '@/lib/readiness/rules/shown';
import { competenciesOf } from '@/lib/standards/catalogue';
import { competencyDomains, domainNames } from '@/lib/standards/editions/competency';

const kinds = ['education', 'training', 'references', 'employment'] as const;

/** Which competency of the category is shown by what, and which by nothing yet. */
export async function Coverage({ readiness }: { readonly readiness: Readiness }) {
  const t = await getTranslations('progress.competencies');
  const locale = await getLocale();
  const { edition } = readiness;
  const coverage = coverageOf(readiness);
  const cell = (paths: readonly string[], kind: string): CoverageCell => {
    const count = paths.filter((path) => path.startsWith(`${kind}[`)).length;
    return { state: count > 0 ? 'shown' : 'none', words: t('cell', { count }) };
  };
  const rows = competenciesOf(edition, readiness.question.category).map((competency) => {
    const paths = coverage.get(competency.id) ?? [];
    return {
      id: competency.id,
      domain: competency.domain,
      name: competency.name[locale],
      ...(paths.length === 0 ? { missing: t('missing') } : {}),
      cells: {
        education: cell(paths, 'education'),
        training: cell(paths, 'training'),
        references: cell(paths, 'references'),
        employment: cell(paths, 'employment'),
      },
    };
  });
  return (
    <section className="stack-tight" id="competencies">
      <h2>{t('title')}</h2>
      <CompetencyGrid
        caption={t('caption')}
        rowHeader={t('row')}
        kinds={kinds.map((key) => ({ key, label: t(key) }))}
        groups={competencyDomains
          .map((domain) => ({
            id: domain,
            name: domainNames[domain][locale],
            rows: rows.filter((row) => row.domain === domain),
          }))
          .filter((group) => group.rows.length > 0)}
        legend={{ shown: t('shown'), waiting: t('waiting'), none: t('none') }}
      />
    </section>
  );
}
