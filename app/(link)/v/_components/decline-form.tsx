import { ActionForm } from '@/components/forms/action-form';
import { Confirm } from '@/components/ui/confirm';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import { getTranslations } from '@/lib/platform/words';
import { declineTaskAction } from '../actions';

interface Props {
  readonly applicant: string;
  readonly association: string;
  /** Before the token was exchanged; afterwards the task is held already. */
  readonly token?: string;
}

/** The way out for somebody who cannot or would rather not: one press, a name if they know one. */
export async function DeclineForm({ applicant, association, token }: Props) {
  const t = await getTranslations('vouching.link.decline');
  return (
    <Confirm open={t('open')}>
      <p>{t('what', { applicant })}</p>
      <ActionForm action={declineTaskAction} label={t('open')}>
        {token === undefined ? null : <input type="hidden" name="token" value={token} />}
        <TextField
          name="suggestion"
          label={t('suggestion')}
          hint={t('suggestionHint')}
          audience={t('audience', { applicant, association })}
          optional
        />
        <div className="actions">
          <SubmitButton look="second">{t('send')}</SubmitButton>
        </div>
      </ActionForm>
    </Confirm>
  );
}
