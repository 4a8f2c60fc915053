import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageTitle } from '@/components/ui/page-title';
import { Table } from '@/components/ui/table';
import { withScope } from '@/lib/platform/db/with-scope';
import { formatDate, formatList } from '@/lib/platform/format';
import { getLocale, getTranslations } from '@/lib/platform/words';
import { getReadiness } from '@/lib/readiness/queries';
import { rulingOf } from '@/lib/readiness/rules/question';
import { coverageOf } from '@/lib/readiness/rules/shown';
import { getRulebook } from '@/lib/rulebook/queries';
import { checkKey } from '@/lib/rulebook/rules/standards';
import { competenciesOf } from '@/lib/standards/catalogue';
import { competencyDomains, domainNames } from '@/lib/standards/editions/competency';
import { nameUnder } from '@/lib/standards/editions/terms-under';
import { requirePerson } from '@/lib/web/visitor';
import { addressFor, lookingAt } from '../../_components/looking';

interface Props {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('selfAssessment');
  return { title: t('title') };
}

/** A sheet to print: every competency of the category, what shows it, and room to write. Nothing is stored. */
export default async function SelfAssessmentPage({ searchParams }: Props) {
  const looking = lookingAt((await searchParams).category);
  const { ctx } = await requirePerson();
  const wishes = { looking, skipFits: true, skipPlan: true };
  const [readiness, book] = await withScope(ctx, (tx) =>
    Promise.all([getReadiness(ctx, tx, ctx.scope.personId, wishes), getRulebook(ctx, tx)]),
  );
  if (!readiness) notFound();
  const t = await getTranslations('selfAssessment');
  const kindNames = await getTranslations('progress.competencies.kind');
  const locale = await getLocale();
  const { edition, question } = readiness;
  const coverage = coverageOf(readiness);
  const kinds = edition.review.value.evidenceWeight;
  const shownBy = (id: string): string => {
    const shown = coverage.get(id) ?? [];
    const found = kinds.filter((kind) => shown.some((each) => each.kind === kind));
    return found.length === 0
      ? t('nothingYet')
      : formatList(
          locale,
          found.map((kind, at) =>
            at === 0 ? kindNames(kind) : kindNames(kind).toLocaleLowerCase(locale),
          ),
        );
  };
  const competencies = competenciesOf(edition, question.category);
  const isChecked = (id: string) => book.checks.has(checkKey(edition.id, id));
  const noneChecked = !competencies.some(({ id }) => isChecked(id));
  const groups = competencyDomains.map((domain) => ({
    domain,
    rows: competencies.filter((each) => each.domain === domain),
  }));
  return (
    <div className="stack sheet">
      <PageTitle
        back={{ href: addressFor('/progress', readiness), label: t('back') }}
        lead={t('lead', {
          category: nameUnder(rulingOf(readiness).overrides, question.category)[locale],
          date: formatDate(locale, question.asOf),
        })}
      >
        {t('title')}
      </PageTitle>
      <p className="quiet">
        {t('order', {
          kinds: formatList(
            locale,
            kinds.map((kind) => kindNames(kind).toLocaleLowerCase(locale)),
          ),
        })}
      </p>
      <p className="quiet">{t('ratings')}</p>
      {noneChecked ? <p className="quiet">{t('noneVerified')}</p> : null}
      <p className="quiet no-print">{t('stored')}</p>
      {groups
        .filter(({ rows }) => rows.length > 0)
        .map(({ domain, rows }) => (
          <section key={domain} className="stack-tight">
            <h2>{domainNames[domain][locale]}</h2>
            <Table
              caption={domainNames[domain][locale]}
              columns={[
                { key: 'name', header: t('column.competency'), heading: true },
                { key: 'by', header: t('column.shownBy') },
                { key: 'notes', header: t('column.notes') },
              ]}
              rows={rows.map(({ id, name }) => ({
                id,
                cells: {
                  name:
                    noneChecked || isChecked(id)
                      ? name[locale]
                      : t('unverified', { name: name[locale] }),
                  by: shownBy(id),
                  notes: '',
                },
              }))}
            />
          </section>
        ))}
    </div>
  );
}
