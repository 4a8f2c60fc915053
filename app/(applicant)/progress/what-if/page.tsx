import type { Metadata } from 'next';
import { Button } from '@/components/ui/button';
import { SelectField } from '@/components/ui/choice-fields';
import { Notice } from '@/components/ui/notice';
import { PageTitle } from '@/components/ui/page-title';
import { withScope } from '@/lib/platform/db/with-scope';
import { getLocale, getTranslations } from '@/lib/platform/words';
import { getWhatIf, type WhatIf } from '@/lib/readiness/queries';
import { categoriesOn } from '@/lib/standards/catalogue';
import { tracks } from '@/lib/standards/model';
import { requirePerson } from '@/lib/web/visitor';
import { lookingAt } from '../../_components/looking';
import { Comparison } from './_components/comparison';
import { Reach } from './_components/reach';

interface Props {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('whatIf');
  return { title: t('title') };
}

const one = (typed: string | string[] | undefined): string | null =>
  typeof typed === 'string' && typed !== '' ? typed : null;

/** The same ledger under another category, edition or association, beside today's answer. */
export default async function WhatIfPage({ searchParams }: Props) {
  const asked = await searchParams;
  const { ctx } = await requirePerson();
  const supposed = {
    category: lookingAt(asked.category),
    edition: one(asked.edition),
    association: one(asked.association),
  };
  const found = await withScope(ctx, (tx) => getWhatIf(ctx, tx, supposed));
  const t = await getTranslations('whatIf');
  const outcomes = await getTranslations('standards.outcomes');
  const { now, supposed: other, reach } = found;
  return (
    <div className="stack">
      <PageTitle back={{ href: '/progress', label: t('back') }} lead={t('lead')}>
        {t('title')}
      </PageTitle>
      <Choices found={found} />
      {other === null ? (
        <Notice>{t('notInEdition')}</Notice>
      ) : (
        <section className="stack-tight">
          <h2>{t('answer', { category: other.question.category, edition: other.edition.id })}</h2>
          <p>{outcomes(other.eligibility.outcome)}</p>
          <p className="quiet">
            {t('nowIs', { category: now.question.category, edition: now.edition.id })}{' '}
            {outcomes(now.eligibility.outcome)}
          </p>
          <Comparison now={now} supposed={other} />
        </section>
      )}
      <section className="stack-tight">
        <h2>{t('reach')}</h2>
        <Reach reach={reach} />
      </section>
    </div>
  );
}

async function Choices({ found }: { readonly found: WhatIf }) {
  const t = await getTranslations('whatIf');
  const locale = await getLocale();
  const { question, edition } = found.supposed ?? found.now;
  return (
    <form method="get" className="filters" aria-label={t('form')}>
      <SelectField
        name="category"
        label={t('category')}
        choices={categoriesOn(tracks).map(({ code, name }) => ({
          value: code,
          label: `${name[locale]} (${code})`,
        }))}
        defaultValue={question.category}
      />
      <SelectField
        name="edition"
        label={t('edition')}
        choices={found.editions.map(({ id }) => ({ value: id, label: id }))}
        defaultValue={edition.id}
      />
      <SelectField
        name="association"
        label={t('association')}
        none={t('asNow')}
        choices={found.associations.map((code) => ({ value: code, label: code }))}
        defaultValue={
          found.associations.includes(question.association ?? '')
            ? (question.association ?? '')
            : ''
        }
      />
      <Button look="second">{t('see')}</Button>
    </form>
  );
}
