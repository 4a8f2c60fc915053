import { ActionForm } from '@/components/forms/action-form';
import { RadioField, SelectField } from '@/components/ui/choice-fields';
import { SubmitButton } from '@/components/ui/submit-button';
import { DateField, TextField } from '@/components/ui/text-field';
import { getLocale, getTranslations } from '@/lib/platform/words';
import { categoryOf } from '@/lib/standards/categories';
import { allCategoryCodes } from '@/lib/standards/model';
import { standingKinds } from '@/lib/standing/model';
import { standingRows } from '@/lib/standing/schema';
import { verifyProviderAction } from '../actions';

/** What a coordinator found out about one provider: somebody who waits, or whose address is typed. */
export async function LookUpForm({ email }: { readonly email?: string }) {
  const t = await getTranslations('providers');
  return (
    <ActionForm action={verifyProviderAction} label={t('look')}>
      {email === undefined ? (
        <TextField
          name="email"
          type="email"
          label={t('email')}
          hint={t('emailHint')}
          inputMode="email"
          spellCheck={false}
          autoComplete="off"
        />
      ) : (
        <input type="hidden" name="email" value={email} />
      )}
      <RadioField
        name="outcome"
        label={t('outcome')}
        choices={[
          { value: 'has_standing', label: t('has') },
          { value: 'no_standing', label: t('hasNot') },
        ]}
      />
      {standingRows.map((row) => (
        <StandingRow key={row} row={row} />
      ))}
      <div className="actions">
        <SubmitButton>{t('save')}</SubmitButton>
      </div>
    </ActionForm>
  );
}

async function StandingRow({ row }: { readonly row: (typeof standingRows)[number] }) {
  const t = await getTranslations('providers');
  const locale = await getLocale();
  const fields = (
    <div className="grid gap-3 sm:grid-cols-2">
      <SelectField
        name={`kind${row}`}
        label={t('kind')}
        none={t('noKind')}
        choices={standingKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        defaultValue=""
      />
      <SelectField
        name={`category${row}`}
        label={t('category')}
        none={t('noCategory')}
        choices={allCategoryCodes.map((value) => ({
          value,
          label: `${categoryOf(value).name[locale]} (${value})`,
        }))}
        defaultValue=""
      />
      <DateField name={`from${row}`} label={t('from')} />
      <DateField name={`until${row}`} label={t('until')} hint={t('untilHint')} optional />
    </div>
  );
  if (row === 1) return fields;
  return (
    <details>
      <summary>{t('row', { row })}</summary>
      {fields}
    </details>
  );
}
