import { CircleAlert } from 'lucide-react';
import { getTranslations } from '@/lib/platform/words';

interface NumberFormProps {
  readonly locale: string;
  readonly typed?: string;
  /** What is wrong with what was typed. */
  readonly wrong?: string | undefined;
}

/** Asks for a number; sends it in the address, so that a look can be kept and shared. */
export async function NumberForm({ locale, typed = '', wrong }: NumberFormProps) {
  const t = await getTranslations('verify.form');
  return (
    <form method="get" action={`/${locale}/verify`} className="mt-6">
      <div className={wrong ? 'field field-wrong' : 'field'}>
        <label className="label" htmlFor="f-number">
          {t('number')}
        </label>
        <div className="hint" id="f-number-hint">
          {t('hint')}
        </div>
        {wrong ? (
          <p className="field-error" id="f-number-error">
            <CircleAlert aria-hidden="true" />
            {wrong}
          </p>
        ) : null}
        <input
          id="f-number"
          name="number"
          className="input input-short"
          defaultValue={typed}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={60}
          aria-invalid={wrong ? true : undefined}
          aria-describedby={wrong ? 'f-number-error f-number-hint' : 'f-number-hint'}
        />
      </div>
      <div className="actions">
        <button type="submit" className="btn">
          {t('look')}
        </button>
      </div>
    </form>
  );
}
