import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CompetencyTable } from '@/components/rulebook/competency-table';
import { DifferencesTable } from '@/components/rulebook/differences-table';
import { EditionGlance } from '@/components/rulebook/edition-glance';
import { EditionTables } from '@/components/rulebook/edition-tables';
import { Button } from '@/components/ui/button';
import { SelectField } from '@/components/ui/choice-fields';
import { PageTitle } from '@/components/ui/page-title';
import { withScope } from '@/lib/platform/db/with-scope';
import { formatDate } from '@/lib/platform/format';
import { getLocale, getTranslations } from '@/lib/platform/words';
import { editionTitle } from '@/lib/rulebook/labels';
import { getRulebook } from '@/lib/rulebook/queries';
import { editionById } from '@/lib/standards/editions/registry';
import { publicContext } from '@/lib/web/context';
import { type Search, searchText } from '@/lib/web/search';

interface Props {
  readonly params: Promise<{ readonly edition: string }>;
  readonly searchParams: Search;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: editionTitle((await params).edition.slice(0, 40)) };
}

/** One edition, value by value; or what it changes against another one. */
export default async function EditionPage({ params, searchParams }: Props) {
  const ctx = publicContext();
  const { editions, checks } = await withScope(ctx, (tx) => getRulebook(ctx, tx));
  const edition = editionById((await params).edition, editions);
  if (!edition) notFound();
  const t = await getTranslations('rulebook.pages');
  const locale = await getLocale();
  const against = editionById((await searchText(searchParams, 'against')) ?? '', editions);
  const others = editions.filter(({ id }) => id !== edition.id);
  const day = (text: string) => formatDate(locale, text, 'long');
  return (
    <div className="page stack">
      <PageTitle
        back={{ href: `/${locale}/standards`, label: t('back') }}
        lead={
          edition.until
            ? t('range', { from: day(edition.from), until: day(edition.until) })
            : t('rangeOpen', { from: day(edition.from) })
        }
      >
        {editionTitle(edition.id)}
      </PageTitle>
      <form className="stack-tight">
        <SelectField
          name="against"
          label={t('compare')}
          none={t('alone')}
          optional
          defaultValue={against?.id ?? ''}
          choices={others.map(({ id }) => ({ value: id, label: editionTitle(id) }))}
        />
        <div className="actions">
          <Button type="submit" look="second">
            {t('show')}
          </Button>
        </div>
      </form>
      {against ? (
        <DifferencesTable before={against} after={edition} />
      ) : (
        <>
          <EditionGlance edition={edition} />
          <EditionTables edition={edition} />
          <CompetencyTable edition={edition} checks={checks} />
        </>
      )}
    </div>
  );
}
