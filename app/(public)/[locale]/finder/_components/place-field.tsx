import { PlainField } from '@/components/forms/plain-field';
import { getTranslations } from '@/lib/platform/words';
import type { Place } from '../place';

interface PlaceFieldProps {
  readonly place: Place;
  readonly wrong: boolean;
}

/** The association whose settings the answers are judged by; nobody has to choose one. */
export async function PlaceField({ place, wrong }: PlaceFieldProps) {
  const t = await getTranslations('finder');
  return (
    <PlainField
      id="f-association"
      label={t('place.label')}
      hint={t('place.hint')}
      wrong={wrong ? t('problems.association') : undefined}
    >
      {(around) => (
        <select
          {...around}
          name="association"
          className="input"
          defaultValue={place.chosen?.code ?? ''}
        >
          <option value="">{t('place.none')}</option>
          {place.all.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      )}
    </PlainField>
  );
}
