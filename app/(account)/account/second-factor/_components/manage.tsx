import { ActionForm } from '@/components/forms/action-form';
import { Confirm } from '@/components/ui/confirm';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { getTranslations } from '@/lib/platform/words';
import { removeFactorAction, renewCodesAction } from '../actions';

/** What somebody with a second factor may do about it. */
export async function Manage({ left }: { readonly left: number }) {
  const t = await getTranslations('accounts.secondFactor');
  return (
    <div className="stack">
      <Notice tone="good" title={t('has')}>
        {t('left', { left })}
      </Notice>
      <ActionForm action={renewCodesAction} label={t('renew')}>
        <p>{t('renewLead')}</p>
        <SubmitButton look="second">{t('renew')}</SubmitButton>
      </ActionForm>
      <Confirm open={t('removeOpen')} danger>
        <p>{t('removeLead')}</p>
        <ActionForm action={removeFactorAction} label={t('remove')}>
          <SubmitButton look="danger">{t('remove')}</SubmitButton>
        </ActionForm>
      </Confirm>
    </div>
  );
}
