import { ActionForm } from '@/components/forms/action-form';
import { Confirm } from '@/components/ui/confirm';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { AttestationLine } from '@/components/vouching/attestation-line';
import { getTranslations } from '@/lib/platform/words';
import type { AttestationView } from '@/lib/vouching/model';
import { currentLocale } from '@/lib/web/i18n/locale';
import { zoneHere } from '@/lib/web/zone-here';
import { remindProviderAction, withdrawAttestationAction } from '../actions';

/** A request to this provider, with what can be done while it is out. */
export async function AttestationState({ request }: { readonly request: AttestationView }) {
  const t = await getTranslations('vouching.confirm');
  const waits = request.state === 'asked';
  return (
    <div className="stack-tight py-3">
      <AttestationLine request={request} locale={await currentLocale()} zone={await zoneHere()} />
      {waits && request.delivery === 'refused' ? (
        <Notice tone="bad" title={t('refusedTitle')}>
          {t('refused')}
        </Notice>
      ) : null}
      {request.state === 'completed' && request.partly + request.disagreed > 0 ? (
        <p>{t('lookAgain')}</p>
      ) : null}
      {waits ? (
        <div className="links-row">
          {request.nextReminderAt ? (
            <ActionForm action={remindProviderAction}>
              <input type="hidden" name="request" value={request.id} />
              <SubmitButton look="second">{t('remind')}</SubmitButton>
            </ActionForm>
          ) : null}
          <Confirm open={t('withdraw')} look="quiet">
            <p>{t('withdrawWhat', { name: request.providerName })}</p>
            <ActionForm action={withdrawAttestationAction}>
              <input type="hidden" name="request" value={request.id} />
              <SubmitButton look="danger">{t('withdrawNow')}</SubmitButton>
            </ActionForm>
          </Confirm>
        </div>
      ) : null}
    </div>
  );
}
