import { ActionForm } from '@/components/forms/action-form';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import { type Association, type Fee, feeKinds } from '@/lib/associations/model';
import { getTranslations } from '@/lib/platform/words';
import { saveFeesAction } from '../actions';

interface FeesFormProps {
  readonly association: Association;
  readonly fees: readonly Fee[];
}

/** One amount for each step, and for processing one for each category that differs. */
export async function FeesForm({ association, fees }: FeesFormProps) {
  const t = await getTranslations('associations.fees');
  const { currency, categories, version } = association;
  const typed = (kind: Fee['kind'], category: string | null) => {
    const fee = fees.find((each) => each.kind === kind && each.category === category);
    return fee ? (fee.cents / 100).toFixed(2) : '';
  };
  return (
    <ActionForm action={saveFeesAction} version={version} label={t('title')}>
      <h2>{t('all')}</h2>
      <p className="quiet">{t('hint', { currency })}</p>
      <div className="fields-grid">
        {feeKinds.map((kind) => (
          <TextField
            key={kind}
            name={`${kind}:`}
            label={t(`kinds.${kind}`)}
            inputMode="decimal"
            optional
            defaultValue={typed(kind, null)}
            short
          />
        ))}
      </div>
      <h2>{t('categoriesTitle')}</h2>
      <p className="quiet">{t('categoriesLead')}</p>
      <div className="fields-grid">
        {categories.map((category) => (
          <TextField
            key={category}
            name={`processing:${category}`}
            label={category}
            inputMode="decimal"
            optional
            defaultValue={typed('processing', category)}
            short
          />
        ))}
      </div>
      <div className="actions">
        <SubmitButton>{t('save')}</SubmitButton>
      </div>
    </ActionForm>
  );
}
