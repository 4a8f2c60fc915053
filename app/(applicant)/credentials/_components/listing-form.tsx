import { ActionForm } from '@/components/forms/action-form';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Credential } from '@/lib/credentials/model';
import { formatCredentialNumber } from '@/lib/credentials/number';
import { getTranslations } from '@/lib/platform/words';
import { setListingAction } from '../actions';

/** Whether the public register shows it: the holder's choice, "no" until they say otherwise. */
export async function ListingForm({ credential }: { readonly credential: Credential }) {
  const t = await getTranslations('credentials.listing');
  const { listed } = credential;
  return (
    <div className="stack-tight">
      <h3 className="text-lg">{t('title')}</h3>
      <p>{t(listed ? 'isListed' : 'isNotListed')}</p>
      <p className="why">{t('who')}</p>
      <ActionForm
        key={String(listed)}
        action={setListingAction}
        label={t('label', { number: formatCredentialNumber(credential.number) })}
      >
        <input type="hidden" name="credentialId" value={credential.id} />
        <input type="hidden" name="listed" value={listed ? 'no' : 'yes'} />
        <SubmitButton look="second">{t(listed ? 'leave' : 'join')}</SubmitButton>
      </ActionForm>
    </div>
  );
}
