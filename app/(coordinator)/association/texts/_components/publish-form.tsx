import { ActionForm } from '@/components/forms/action-form';
import { Confirm } from '@/components/ui/confirm';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextAreaField } from '@/components/ui/text-area-field';
import { TextField } from '@/components/ui/text-field';
import type { AgreementKind, AgreementText } from '@/lib/associations/model';
import { getTranslations } from '@/lib/platform/words';
import { publishTextAction } from '../actions';

interface PublishFormProps {
  readonly kind: AgreementKind;
  readonly texts: readonly AgreementText[];
}

/** The next version, begun from the one that holds now. */
export async function PublishForm({ kind, texts }: PublishFormProps) {
  const t = await getTranslations('associations.texts');
  const newest = (locale: string) => texts.find((text) => text.locale === locale);
  return (
    <Confirm open={t('publish')}>
      <p>{t('publishLead')}</p>
      <ActionForm action={publishTextAction} label={`${t('publish')} ${t(`kinds.${kind}`)}`}>
        <input type="hidden" name="kind" value={kind} />
        <TextField
          name="titleEn"
          label={t('titleEn')}
          defaultValue={newest('en')?.title}
          maxLength={200}
        />
        <TextAreaField
          name="bodyEn"
          label={t('bodyEn')}
          rows={12}
          defaultValue={newest('en')?.body}
          limit={20_000}
        />
        <TextField
          name="titleEs"
          label={t('titleEs')}
          defaultValue={newest('es')?.title}
          maxLength={200}
        />
        <TextAreaField
          name="bodyEs"
          label={t('bodyEs')}
          rows={12}
          defaultValue={newest('es')?.body}
          limit={20_000}
        />
        <div className="actions">
          <SubmitButton>{t('submit')}</SubmitButton>
        </div>
      </ActionForm>
    </Confirm>
  );
}
