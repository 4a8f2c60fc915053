import { RadioField, SelectField } from '@/components/ui/choice-fields';
import { DateField, TextField } from '@/components/ui/text-field';
import type { MembershipFacts } from '@/lib/membership/model';
import { getTranslations } from '@/lib/platform/words';
import { membershipKinds } from '@/lib/standards/model';
import { associationNames } from './association-names';

/** The questions about a membership. */
export async function Fields({ facts }: { readonly facts: MembershipFacts | null }) {
  const t = await getTranslations('membership');
  const known = await associationNames();
  return (
    <>
      <div className="group stack-tight">
        <SelectField
          name="association"
          label={t('fields.association')}
          none={t('fields.choose')}
          choices={[
            ...known.map(({ id, name }) => ({ value: id, label: name })),
            { value: 'other', label: t('fields.other') },
          ]}
          defaultValue={facts === null ? '' : (facts.associationId ?? 'other')}
        />
        <div className="hidden group-has-[option[value=other]:checked]:block">
          <TextField
            name="associationName"
            label={t('fields.associationName')}
            defaultValue={facts?.associationId === null ? facts.associationName : undefined}
            maxLength={200}
          />
        </div>
      </div>
      <RadioField
        name="kind"
        label={t('fields.kind')}
        choices={membershipKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        defaultValue={facts?.kind ?? 'individual'}
      />
      <DateField name="from" label={t('fields.from')} defaultValue={facts?.from} />
      <DateField name="until" label={t('fields.until')} defaultValue={facts?.until} />
    </>
  );
}
