import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ActionForm } from '@/components/forms/action-form';
import { CompetencyTable } from '@/components/rulebook/competency-table';
import { CheckboxGroupField } from '@/components/ui/choice-fields';
import { Notice } from '@/components/ui/notice';
import { PageTitle } from '@/components/ui/page-title';
import { SubmitButton } from '@/components/ui/submit-button';
import { withScope } from '@/lib/platform/db/with-scope';
import { getLocale, getTranslations } from '@/lib/platform/words';
import { editionTitle } from '@/lib/rulebook/labels';
import { getStandardsDesk, type StandardsDesk } from '@/lib/rulebook/queries';
import { checkKey, editionInForce } from '@/lib/rulebook/rules/standards';
import { competencyDomains, domainNames } from '@/lib/standards/editions/competency';
import type { Edition } from '@/lib/standards/editions/edition';
import { requireStaff } from '@/lib/web/visitor';
import { checkCompetenciesAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('rulebook.keep'))('confirmNames') };
}

async function ConfirmForm(props: { readonly desk: StandardsDesk; readonly edition: Edition }) {
  const { edition } = props;
  const t = await getTranslations('rulebook.keep');
  const locale = await getLocale();
  const open = edition.competencies.filter(
    ({ id }) => !props.desk.book.checks.has(checkKey(edition.id, id)),
  );
  if (open.length === 0) return <Notice>{t('allConfirmed')}</Notice>;
  return (
    <ActionForm action={checkCompetenciesAction} label={t('confirmNames')}>
      <input type="hidden" name="edition" value={edition.id} />
      {competencyDomains
        .map((domain) => ({ domain, names: open.filter((each) => each.domain === domain) }))
        .filter(({ names }) => names.length > 0)
        .map(({ domain, names }) => (
          <CheckboxGroupField
            key={domain}
            name="competencies"
            label={domainNames[domain][locale]}
            choices={names.map(({ id, name }) => ({
              value: id,
              label: `${name.en} · ${name.es}`,
            }))}
            defaultValue={[]}
          />
        ))}
      <div className="actions">
        <SubmitButton>{t('confirm')}</SubmitButton>
      </div>
    </ActionForm>
  );
}

/** Where the Alliance confirms the names of the competencies of the edition in force. */
export default async function ConfirmNamesPage() {
  const { ctx, at } = await requireStaff(['admin']);
  const desk = await withScope(ctx, (tx) => getStandardsDesk(ctx, tx));
  if (!desk?.mayChange || desk.association.kind !== 'network') notFound();
  const edition = editionInForce(desk.book, desk.today);
  const t = await getTranslations('rulebook.keep');
  return (
    <div className="stack">
      <PageTitle
        eyebrow={`${at.name} · ${editionTitle(edition.id)}`}
        back={{ href: '/association/standards', label: t('title') }}
        lead={t('confirmLead')}
      >
        {t('confirmNames')}
      </PageTitle>
      <ConfirmForm desk={desk} edition={edition} />
      <CompetencyTable edition={edition} checks={desk.book.checks} />
    </div>
  );
}
