import { CompetencyGrid, type CoverageCell } from '@/components/progress/competency-grid';
import { getLocale, getTranslations } from '@/lib/platform/words';
import type { Readiness } from '@/lib/readiness/model';
import { coverageOf } from '@/lib/readiness/rules/shown';
import { competenciesOf } from '@/lib/standards/catalogue';
import { competencyDomains, domainNames } from '@/lib/standards/editions/competency';
import type { EvidenceKind } from '@/lib/standards/editions/terms';
import type { Showing } from '@/lib/standards/evaluate/competencies';

/** Which competency of the category is shown by what, and which by nothing yet. */
export async function Coverage({ readiness }: { readonly readiness: Readiness }) {
  const t = await getTranslations('progress.competencies');
  const locale = await getLocale();
  const { edition } = readiness;
  const coverage = coverageOf(readiness);
  const kinds = edition.review.value.evidenceWeight;
  const cell = (shown: readonly Showing[], kind: EvidenceKind): CoverageCell => {
    const count = shown.filter((each) => each.kind === kind).length;
    return { state: count > 0 ? 'shown' : 'none', words: t('cell', { count }) };
  };
  const rows = competenciesOf(edition, readiness.question.category).map((competency) => {
    const shown = coverage.get(competency.id) ?? [];
    return {
      id: competency.id,
      domain: competency.domain,
      name: competency.name[locale],
      ...(shown.length === 0 ? { missing: t('missing') } : {}),
      cells: Object.fromEntries(kinds.map((kind) => [kind, cell(shown, kind)])) as Readonly<
        Record<EvidenceKind, CoverageCell>
      >,
    };
  });
  return (
    <section className="stack-tight" id="competencies">
      <h2>{t('title')}</h2>
      <p className="quiet">{t('ratings')}</p>
      <CompetencyGrid
        caption={t('caption')}
        rowHeader={t('row')}
        kinds={kinds.map((key) => ({ key, label: t(`kind.${key}`) }))}
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
