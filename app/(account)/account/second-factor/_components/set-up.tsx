import { ActionForm } from '@/components/forms/action-form';
import { QrPicture } from '@/components/ui/qr-picture';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import { factorUri } from '@/lib/accounts/rules/factor';
import { getTranslations } from '@/lib/platform/words';
import { beginFactorAction, confirmFactorAction } from '../actions';

const spaced = (key: string): string => key.replace(/(.{4})(?=.)/g, '$1 ');

/** Nothing set up yet: one button that makes the key. */
export async function Begin({ next }: { readonly next: string }) {
  const t = await getTranslations('accounts.secondFactor');
  return (
    <ActionForm action={beginFactorAction} label={t('begin')}>
      <input type="hidden" name="next" value={next} />
      <SubmitButton>{t('begin')}</SubmitButton>
    </ActionForm>
  );
}

interface ScanProps {
  readonly secret: string;
  readonly email: string;
  readonly next: string;
}

/** The key as a picture and as letters, and the six digits that confirm it. */
export async function Scan({ secret, email, next }: ScanProps) {
  const t = await getTranslations('accounts.secondFactor');
  return (
    <section className="stack-tight">
      <h2>{t('scanTitle')}</h2>
      <p className="measure">{t('scanLead')}</p>
      <QrPicture text={factorUri(secret, email)} label={t('qr')} />
      <p>
        {t('key')}: <code className="break-all">{spaced(secret)}</code>
      </p>
      <ActionForm action={confirmFactorAction} label={t('scanTitle')}>
        <input type="hidden" name="next" value={next} />
        <TextField
          name="code"
          label={t('code')}
          inputMode="numeric"
          autoComplete="one-time-code"
          short
        />
        <div className="actions">
          <SubmitButton>{t('confirm')}</SubmitButton>
        </div>
      </ActionForm>
    </section>
  );
}
