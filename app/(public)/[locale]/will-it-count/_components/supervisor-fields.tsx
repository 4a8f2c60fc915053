import { PlainChoices, PlainField } from '@/components/forms/plain-field';
import { addOns, supervisorKinds } from '@/lib/finder/rules/session';
import type { TypedSession } from '@/lib/finder/schema/session';
import { getTranslations } from '@/lib/platform/words';

interface SupervisorFieldsProps {
  readonly session: TypedSession;
  readonly wrong: (field: string) => string | undefined;
}

/** The supervisor by name, or by what they hold. */
export async function SupervisorFields({ session, wrong }: SupervisorFieldsProps) {
  const t = await getTranslations('will-it-count');
  return (
    <>
      <h2 className="text-lg">{t('supervisor')}</h2>
      <p className="hint">{t('supervisorLead')}</p>
      <PlainField id="f-name" label={t('name')} hint={t('nameHint')} wrong={wrong('name')}>
        {(around) => (
          <input
            {...around}
            name="name"
            className="input"
            defaultValue={session.name}
            maxLength={100}
            autoComplete="off"
          />
        )}
      </PlainField>
      <PlainField id="f-holds" label={t('holds')}>
        {(around) => (
          <select {...around} name="holds" className="input" defaultValue={session.holds ?? ''}>
            <option value="">{t('holdsNone')}</option>
            {supervisorKinds.map((kind) => (
              <option key={kind} value={kind}>
                {t(`held.${kind}`)}
              </option>
            ))}
          </select>
        )}
      </PlainField>
      <PlainChoices
        name="addOn"
        type="radio"
        legend={t('addOn')}
        choices={addOns.map((value) => ({ value, label: t(`addOns.${value}`) }))}
        chosen={[session.addOn]}
      />
    </>
  );
}
