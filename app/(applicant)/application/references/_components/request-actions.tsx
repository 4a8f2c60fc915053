import { ActionForm } from '@/components/forms/action-form';
import { Confirm } from '@/components/ui/confirm';
import { SubmitButton } from '@/components/ui/submit-button';
import { formatInstantDate } from '@/lib/platform/format';
import { getTranslations } from '@/lib/platform/words';
import type { ReferenceView } from '@/lib/vouching/queries/references';
import { currentLocale } from '@/lib/web/i18n/locale';
import { remindAction, withdrawAction } from '../actions';

interface Props {
  readonly request: ReferenceView;
  readonly timeZone: string;
}

/** What the applicant may do while somebody has not answered: remind, or take it back. */
export async function RequestActions({ request, timeZone }: Props) {
  const t = await getTranslations('vouching.references');
  const locale = await currentLocale();
  const name = request.raterName;
  return (
    <div className="stack-tight mt-4">
      {request.nextReminderAt ? (
        <ActionForm action={remindAction}>
          <input type="hidden" name="request" value={request.id} />
          <SubmitButton look="second">{t('remind', { name })}</SubmitButton>
          <p className="quiet small">
            {t('remindFrom', { day: formatInstantDate(locale, request.nextReminderAt, timeZone) })}
          </p>
        </ActionForm>
      ) : (
        <p className="quiet small">{t('remindedEnough')}</p>
      )}
      <Confirm open={t('withdraw')} look="quiet">
        <p>{t('withdrawWhat', { name })}</p>
        <ActionForm action={withdrawAction}>
          <input type="hidden" name="request" value={request.id} />
          <SubmitButton look="danger">{t('withdrawNow')}</SubmitButton>
        </ActionForm>
      </Confirm>
    </div>
  );
}
