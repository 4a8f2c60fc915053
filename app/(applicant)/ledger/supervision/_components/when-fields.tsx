import { RadioField } from '@/components/ui/choice-fields';
import { DateField } from '@/components/ui/text-field';
import type { CalendarDate } from '@/lib/core/calendar-date';
import { getTranslations } from '@/lib/platform/words';
import type { RscWhen } from '@/lib/supervision/model';

interface WhenFieldsProps {
  readonly today: CalendarDate;
  readonly when: RscWhen;
}

/** A day, or both ends of a period. Which of them is shown needs no script. */
export async function WhenFields({ today, when }: WhenFieldsProps) {
  const t = await getTranslations('supervision.when');
  const isPeriod = 'from' in when;
  return (
    <div className="group stack-tight">
      <div className="group-has-[input[value=period]:checked]:hidden">
        <DateField
          name="heldOn"
          label={t('label')}
          defaultValue={isPeriod ? '' : when.on}
          max={today}
        />
      </div>
      <div className="stack-tight hidden group-has-[input[value=period]:checked]:block">
        <DateField
          name="periodFrom"
          label={t('from')}
          defaultValue={isPeriod ? when.from : ''}
          max={today}
        />
        <DateField
          name="periodUntil"
          label={t('until')}
          defaultValue={isPeriod ? when.until : ''}
          max={today}
        />
      </div>
      <details open={isPeriod}>
        <summary className="small">{t('which')}</summary>
        <RadioField
          name="when"
          label={t('which')}
          choices={[
            { value: 'day', label: t('day') },
            { value: 'period', label: t('period'), hint: t('periodHint') },
          ]}
          defaultValue={isPeriod ? 'period' : 'day'}
        />
      </details>
    </div>
  );
}
