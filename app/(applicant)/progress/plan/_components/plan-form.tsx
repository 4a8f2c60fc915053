import { Button } from '@/components/ui/button';
import { DateField, TextField } from '@/components/ui/text-field';
import { getTranslations } from '@/lib/platform/words';
import type { CategoryCode } from '@/lib/standards/model';
import type { Address } from './asked';

const text = (typed: Address[string]): string => (typeof typed === 'string' ? typed : '');

/** A pace or a day to see the result for; the answer is in the address. */
export async function PlanForm(props: {
  readonly asked: Address;
  readonly looking: CategoryCode | null;
}) {
  const t = await getTranslations('plan');
  const { asked, looking } = props;
  return (
    <form method="get" className="form" aria-label={t('form')}>
      {looking ? <input type="hidden" name="category" value={looking} /> : null}
      <div className="filters">
        <TextField
          name="supervision"
          label={t('supervision')}
          short
          inputMode="decimal"
          optional
          defaultValue={text(asked.supervision)}
        />
        <TextField
          name="training"
          label={t('training')}
          short
          inputMode="decimal"
          optional
          defaultValue={text(asked.training)}
        />
        <DateField
          name="by"
          label={t('by')}
          hint={t('byHint')}
          defaultValue={text(asked.by)}
          optional
        />
        <Button look="second">{t('see')}</Button>
      </div>
    </form>
  );
}
