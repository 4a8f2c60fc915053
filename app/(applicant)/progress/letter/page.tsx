import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageTitle } from '@/components/ui/page-title';
import { Table } from '@/components/ui/table';
import { withScope } from '@/lib/platform/db/with-scope';
import { formatDate, formatHours, formatInstantDate, formatNumber } from '@/lib/platform/format';
import { getLocale, getTranslations } from '@/lib/platform/words';
import { getReadiness } from '@/lib/readiness/queries';
import { employerLetter, type LetterLine } from '@/lib/readiness/rules/employer-letter';
import { categoryOf } from '@/lib/standards/categories';
import { requirePerson } from '@/lib/web/visitor';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('employerLetter');
  return { title: t('title') };
}

/** A letter an applicant may print for an employer: registered, so much done, so much missing. */
export default async function EmployerLetterPage() {
  const { ctx, who } = await requirePerson();
  const wishes = { skipFits: true, skipPlan: true };
  const readiness = await withScope(ctx, (tx) => getReadiness(ctx, tx, ctx.scope.personId, wishes));
  if (!readiness) notFound();
  const t = await getTranslations('employerLetter');
  const locale = await getLocale();
  const { home, question, edition } = readiness;
  const { application, association } = home;
  const { lines, confirmed } = employerLetter(readiness);
  const months = (value: number) =>
    t('months', {
      count: Math.floor(value * 10 + 0.001) / 10,
      shown: formatNumber(locale, Math.floor(value * 10 + 0.001) / 10),
    });
  const amount = ({ unit }: LetterLine, value: number): string =>
    unit === 'months' ? months(value) : formatHours(locale, value);
  const category = categoryOf(question.category).name[locale];
  const today = formatDate(locale, question.asOf);
  return (
    <article className="stack measure">
      <PageTitle back={{ href: '/progress', label: t('back') }}>{t('title')}</PageTitle>
      <div className="prose">
        <p>{today}</p>
        <p>
          {application && association
            ? t('registered', {
                name: who.name,
                category,
                association: association.name,
                date: formatInstantDate(locale, application.registeredAt, association.timeZone),
                reference: application.reference,
              })
            : t('notRegistered', { name: who.name, category })}
        </p>
        <p>{t('notEndorsed')}</p>
      </div>
      <Table
        caption={t('figures')}
        columns={[
          { key: 'about', header: t('column.about'), heading: true },
          { key: 'needed', header: t('column.needed') },
          { key: 'done', header: t('column.done') },
          { key: 'waits', header: t('column.waits') },
          { key: 'missing', header: t('column.missing') },
        ]}
        rows={lines.map((line) => ({
          id: line.about,
          cells: {
            about: t(`about.${line.about}`),
            needed: amount(line, line.needed),
            done: amount(line, line.done),
            waits: amount(line, line.waits),
            missing: amount(line, line.missing),
          },
        }))}
      />
      <div className="prose">
        <p>{t('confirmed', { amount: formatHours(locale, confirmed) })}</p>
        <p>{t('source', { name: who.name, date: today, edition: edition.id })}</p>
      </div>
      <p className="quiet no-print">{t('print')}</p>
    </article>
  );
}
