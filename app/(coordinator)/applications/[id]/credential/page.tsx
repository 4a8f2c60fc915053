import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { categoryWords } from '@/components/credentials/category-words';
import { ActionForm } from '@/components/forms/action-form';
import { Facts } from '@/components/ui/facts';
import { Notice } from '@/components/ui/notice';
import { PageTitle } from '@/components/ui/page-title';
import { SubmitButton } from '@/components/ui/submit-button';
import { DateField, TextField } from '@/components/ui/text-field';
import { isId } from '@/lib/core/id';
import { getIssuing } from '@/lib/credentials/queries/issuing';
import { withScope } from '@/lib/platform/db/with-scope';
import { formatDate } from '@/lib/platform/format';
import { getTranslations } from '@/lib/platform/words';
import { categoryNames } from '@/lib/web/category-names';
import { currentLocale } from '@/lib/web/i18n/locale';
import { requireStaff } from '@/lib/web/visitor';
import { issueAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('credentials.issue'))('title') };
}

interface Props {
  readonly params: Promise<{ readonly id: string }>;
}

/** What the credential will say, and the button that issues it. */
export default async function IssuePage({ params }: Props) {
  const { id } = await params;
  const { ctx } = await requireStaff(['coordinator', 'admin']);
  const issuing = isId(id) ? await withScope(ctx, (tx) => getIssuing(ctx, tx, id)) : null;
  if (!issuing) notFound();
  if (issuing.issued) redirect(`/credentials-desk/${issuing.issued.id}`);
  const t = await getTranslations('credentials');
  const called = await categoryNames();
  const locale = await currentLocale();
  const { application, terms } = issuing;
  const title = (
    <PageTitle
      eyebrow={`${application.reference} · ${application.applicantName}`}
      lead={t(terms ? 'issue.lead' : 'issue.notYet')}
      back={{ href: `/applications/${id}`, label: t('issue.back') }}
    >
      {t('issue.title')}
    </PageTitle>
  );
  if (!terms) return title;
  const facts = [
    {
      term: t('facts.category'),
      value: categoryWords(
        terms,
        called({ ...terms, associationId: application.associationId }),
        locale,
        t('emerging'),
      ),
    },
    { term: t('facts.association'), value: terms.associationName },
    { term: t('facts.signedBy'), value: terms.signedBy },
    { term: t('facts.issued'), value: formatDate(locale, terms.issuedOn) },
  ];
  return (
    <>
      {title}
      <div className="stack">
        <Facts facts={facts} />
        <Notice>{t('issue.follows', { name: application.applicantName })}</Notice>
        <ActionForm action={issueAction} version={application.version} label={t('issue.title')}>
          <input type="hidden" name="applicationId" value={id} />
          <TextField
            name="holderName"
            label={t('issue.name')}
            hint={t('issue.nameHint')}
            defaultValue={application.applicantName}
            maxLength={200}
          />
          <DateField
            name="validUntil"
            label={t('facts.until')}
            hint={t('issue.untilHint', { until: formatDate(locale, terms.validUntil) })}
            defaultValue={terms.validUntil}
            min={terms.issuedOn}
            max={terms.validUntil}
          />
          <div className="actions">
            <SubmitButton>{t('issue.button')}</SubmitButton>
          </div>
        </ActionForm>
      </div>
    </>
  );
}
