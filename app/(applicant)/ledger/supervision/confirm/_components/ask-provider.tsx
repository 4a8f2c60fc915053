import { ActionForm } from '@/components/forms/action-form';
import { SubmitButton } from '@/components/ui/submit-button';
import { formatDate, formatHours } from '@/lib/platform/format';
import { getTranslations } from '@/lib/platform/words';
import type { ProviderToAsk } from '@/lib/vouching/queries/attestations';
import { currentLocale } from '@/lib/web/i18n/locale';
import { askProviderAction } from '../actions';

/** Asks for all unconfirmed sessions with one press, or for those that are ticked. */
export async function AskProvider({ provider }: { readonly provider: ProviderToAsk }) {
  const t = await getTranslations('vouching.confirm');
  const locale = await currentLocale();
  const day = (date: string | null) => (date ? formatDate(locale, date, 'short') : '');
  return (
    <ActionForm action={askProviderAction} label={t('askOf', { name: provider.name })}>
      <input type="hidden" name="provider" value={provider.id} />
      <input type="hidden" name="locale" value={locale} />
      <p className="quiet small">{t('theySee')}</p>
      <div className="actions">
        <SubmitButton name="all" value="yes">
          {t('askAll', { count: provider.unconfirmed.length })}
        </SubmitButton>
      </div>
      <details>
        <summary>{t('choose')}</summary>
        <fieldset className="choices mt-3">
          <legend className="sr-only">{t('choose')}</legend>
          {provider.unconfirmed.map(({ id, shown }) => (
            <div key={id} className="choice">
              <input type="checkbox" id={`s-${id}`} name="sessions" value={id} />
              <label htmlFor={`s-${id}`}>
                {day(shown.heldOn ?? shown.periodUntil)} · {formatHours(locale, shown.minutes)}
              </label>
            </div>
          ))}
        </fieldset>
        <div className="actions">
          <SubmitButton look="second">{t('askTicked')}</SubmitButton>
        </div>
      </details>
    </ActionForm>
  );
}
