import { Button } from '@/components/ui/button';
import { DateField, TextField } from '@/components/ui/text-field';
import { getTranslations } from '@/lib/platform/words';
import type { CategoryCode } from '@/lib/standards/model';
import { type Address, type Field, type Problems, typedIn } from './wish';

interface PlanFormProps {
  readonly asked: Address;
  readonly problems: Problems;
  readonly looking: CategoryCode | null;
}

/** What of the form needs another look, on top, with links to the fields. */
async function ProblemSummary({ problems }: Pick<PlanFormProps, 'problems'>) {
  const ui = await getTranslations('ui.form');
  const t = await getTranslations('plan.wrong');
  const all = Object.entries(problems);
  if (all.length === 0) return null;
  return (
    <div className="summary" role="alert">
      <h2>{ui('summaryTitle')}</h2>
      <ul>
        {all.map(([field, problem]) => (
          <li key={field}>
            <a href={`#f-${field}`}>{t(problem)}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A pace or a day to see the result for; the answer is in the address. */
export async function PlanForm({ asked, problems, looking }: PlanFormProps) {
  const t = await getTranslations('plan');
  const around = (field: Field) => {
    const problem = problems[field];
    return {
      name: field,
      label: t(field),
      optional: true,
      defaultValue: typedIn(asked, field),
      error: problem && t(`wrong.${problem}`),
    };
  };
  return (
    <>
      <ProblemSummary problems={problems} />
      <form method="get" className="form" aria-label={t('form')}>
        {looking ? <input type="hidden" name="category" value={looking} /> : null}
        <p className="hint">{t('hint')}</p>
        <div className="fields-row">
          <TextField {...around('supervision')} short inputMode="decimal" />
          <TextField {...around('training')} short inputMode="decimal" />
          <DateField {...around('by')} />
        </div>
        <Button look="second">{t('see')}</Button>
      </form>
    </>
  );
}
