import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ActionForm } from '@/components/forms/action-form';
import { CheckboxField } from '@/components/ui/checkbox-field';
import { Notice } from '@/components/ui/notice';
import { PageTitle } from '@/components/ui/page-title';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import { agreementKinds } from '@/lib/applications/model';
import { getApplication } from '@/lib/applications/queries';
import { isId } from '@/lib/core/id';
import { withScope } from '@/lib/platform/db/with-scope';
import { formatInstant } from '@/lib/platform/format';
import { getLocale, getTranslations } from '@/lib/platform/words';
import { requirePerson } from '@/lib/web/visitor';
import { signAction } from './actions';

interface Props {
  readonly params: Promise<{ readonly id: string; readonly kind: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('applications.agreement'))('title') };
}

const signable: readonly string[] = ['accepted', 'in_progress', 'changes_requested'];

export default async function AgreementPage({ params }: Props) {
  const { id, kind: asked } = await params;
  const kind = agreementKinds.find((each) => each === asked);
  if (!isId(id) || !kind) notFound();
  const { ctx } = await requirePerson();
  const locale = await getLocale();
  const view = await withScope(ctx, (tx) => getApplication(ctx, tx, id, locale));
  if (!view) notFound();
  const { application, association } = view;
  const t = await getTranslations('applications.agreement');
  const signed = view.signatures.find((each) => each.kind === kind);
  const text = view.agreements.find((each) => each.kind === kind);
  const back = { href: `/application/${id}`, label: t('back') };
  if (!text)
    return (
      <div className="stack">
        <PageTitle back={back}>{t(`kind.${kind}`)}</PageTitle>
        <Notice tone="wait">
          {t('notPublished', { association: association.name, mail: association.contactEmail })}
        </Notice>
      </div>
    );
  return (
    <div className="stack">
      <PageTitle back={back} eyebrow={t('version', { version: text.version })}>
        {text.title}
      </PageTitle>
      <div className="prose">
        {text.body.split(/\n{2,}/).map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
      {signed ? (
        <Notice tone="good">
          {t('signed', {
            name: signed.signedName,
            version: signed.textVersion,
            at: formatInstant(locale, signed.signedAt, association.timeZone),
          })}
        </Notice>
      ) : null}
      {!signed && signable.includes(application.state) ? (
        <ActionForm action={signAction} label={t('sign')}>
          <input type="hidden" name="applicationId" value={id} readOnly />
          <input type="hidden" name="kind" value={kind} readOnly />
          <input type="hidden" name="textId" value={text.id} readOnly />
          <TextField
            name="signedName"
            label={t('name')}
            hint={t('nameHint', { name: application.applicantName })}
            autoComplete="name"
          />
          <CheckboxField name="agree" label={t('agree', { version: text.version })} />
          <div className="actions">
            <SubmitButton>{t('sign')}</SubmitButton>
          </div>
        </ActionForm>
      ) : null}
    </div>
  );
}
