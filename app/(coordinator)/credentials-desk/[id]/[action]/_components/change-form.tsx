import { ActionForm } from '@/components/forms/action-form';
import { RadioField } from '@/components/ui/choice-fields';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextAreaField } from '@/components/ui/text-area-field';
import { TextField } from '@/components/ui/text-field';
import { type Words, wordsIn } from '@/lib/core/locale';
import { reissueWords, revocationWords, suspensionWords } from '@/lib/credentials/labels';
import type { CredentialAction } from '@/lib/credentials/machine';
import type { Credential } from '@/lib/credentials/model';
import { choosableRevocationReasons } from '@/lib/credentials/schema';
import { reissueReasons, suspensionReasons } from '@/lib/credentials/status';
import { getTranslations } from '@/lib/platform/words';
import { currentLocale } from '@/lib/web/i18n/locale';
import { reinstateAction, reissueAction, revokeAction, suspendAction } from '../actions';

const doing = {
  suspend: suspendAction,
  reinstate: reinstateAction,
  revoke: revokeAction,
  reissue: reissueAction,
} as const;

const reasonsFor: Readonly<Record<CredentialAction, readonly (readonly [string, Words])[]>> = {
  suspend: suspensionReasons.map((each) => [each, suspensionWords(each)]),
  reinstate: [],
  revoke: choosableRevocationReasons.map((each) => [each, revocationWords(each)]),
  reissue: reissueReasons.map((each) => [each, reissueWords(each)]),
};

interface ChangeFormProps {
  readonly credential: Credential;
  readonly action: CredentialAction;
}

/** The reason from the catalogue, a note for the desk, and for a new number the name on it. */
export async function ChangeForm({ credential, action }: ChangeFormProps) {
  const t = await getTranslations('credentials');
  const locale = await currentLocale();
  const choices = reasonsFor[action].map(([value, words]) => ({
    value,
    label: wordsIn(words, locale),
  }));
  return (
    <ActionForm
      action={doing[action]}
      version={credential.version}
      label={t(`actions.${action}.title`)}
    >
      <input type="hidden" name="credentialId" value={credential.id} />
      {choices.length > 0 ? (
        <RadioField
          name="reason"
          label={t('change.reason')}
          hint={t('change.reasonHint')}
          choices={choices}
        />
      ) : null}
      {action === 'reissue' ? (
        <TextField
          name="holderName"
          label={t('issue.name')}
          hint={t('issue.nameHint')}
          defaultValue={credential.holderName}
          maxLength={200}
        />
      ) : null}
      <TextAreaField
        name="note"
        label={t('change.note')}
        optional
        limit={2000}
        audience={t('change.noteWho')}
      />
      <div className="actions">
        <SubmitButton look={action === 'revoke' ? 'danger' : 'main'}>
          {t(`actions.${action}.button`)}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
