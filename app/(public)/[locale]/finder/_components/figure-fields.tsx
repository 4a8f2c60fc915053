import { PlainField } from '@/components/forms/plain-field';
import type { Locale } from '@/lib/core/locale';
import { monthNames } from '@/lib/platform/format';
import { getTranslations } from '@/lib/platform/words';
import type { Shown } from './shown-answer';

interface FieldProps {
  readonly shown: Shown;
  readonly wrong: (field: string) => string | undefined;
}

/** Whole hours. */
export const FigureField = ({
  name,
  label,
  shown,
  wrong,
}: FieldProps & { readonly name: string; readonly label: string }) => (
  <PlainField id={`f-${name}`} label={label} wrong={wrong(name)}>
    {(around) => (
      <input
        {...around}
        name={name}
        className="input input-short"
        inputMode="numeric"
        autoComplete="off"
        maxLength={4}
        defaultValue={shown[name]?.[0]}
      />
    )}
  </PlainField>
);

/** A year, typed. */
export async function YearField({ shown, wrong }: FieldProps) {
  const t = await getTranslations('finder');
  return (
    <PlainField id="f-year" label={t('year')} hint={t('yearHint')} wrong={wrong('year')}>
      {(around) => (
        <input
          {...around}
          name="year"
          className="input input-short"
          inputMode="numeric"
          autoComplete="off"
          maxLength={4}
          defaultValue={shown.year?.[0]}
        />
      )}
    </PlainField>
  );
}

interface MonthFieldsProps extends FieldProps {
  readonly legend: string;
  readonly legendHidden?: boolean;
  readonly hint?: string | undefined;
  readonly locale: Locale;
}

/** A month and its year. */
export async function MonthFields(props: MonthFieldsProps) {
  const { legend, legendHidden, hint, locale, shown, wrong } = props;
  const t = await getTranslations('finder');
  return (
    <fieldset className="field mt-4">
      <legend className={legendHidden ? 'sr-only' : 'label'}>{legend}</legend>
      {hint ? <p className="hint">{hint}</p> : null}
      <PlainField id="f-month" label={t('month')} wrong={wrong('month')}>
        {(around) => (
          <select
            {...around}
            name="month"
            className="input input-short"
            defaultValue={shown.month?.[0] ?? ''}
          >
            <option value="" />
            {monthNames(locale).map((name, index) => (
              <option key={name} value={index + 1}>
                {name}
              </option>
            ))}
          </select>
        )}
      </PlainField>
      <YearField shown={shown} wrong={wrong} />
    </fieldset>
  );
}
