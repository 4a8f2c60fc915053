import { ActionForm } from '@/components/forms/action-form';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import { getTranslations } from '@/lib/platform/words';
import type { ProviderToAsk } from '@/lib/vouching/queries/attestations';
import { correctProviderAction } from '../actions';

/** Another address for a provider who has not answered yet. */
export async function CorrectEmail({ provider }: { readonly provider: ProviderToAsk }) {
  const t = await getTranslations('vouching.confirm');
  const { id, name, email } = provider;
  return (
    <details className="mt-3">
      <summary>{t(email ? 'correct' : 'addEmail')}</summary>
      <ActionForm action={correctProviderAction} label={t('correctOf', { name })}>
        <input type="hidden" name="provider" value={id} />
        <TextField
          name="email"
          type="email"
          label={t('email')}
          hint={t('emailHint', { name })}
          defaultValue={email ?? ''}
          maxLength={254}
        />
        <div className="actions">
          <SubmitButton look="second">{t('saveEmail')}</SubmitButton>
        </div>
      </ActionForm>
    </details>
  );
}
