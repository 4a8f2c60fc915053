import { SelectField } from '@/components/ui/choice-fields';
import { TextField } from '@/components/ui/text-field';
import { getTranslations } from '@/lib/platform/words';
import type { RscProvider, RscSession } from '@/lib/supervision/model';

interface ProviderFieldsProps {
  readonly providers: readonly RscProvider[];
  readonly start: RscSession | null;
}

const beginning = ({ providers, start }: ProviderFieldsProps): string => {
  if (start) return start.providerId ?? 'none';
  return providers.length === 0 ? 'new' : '';
};

/** Somebody from the list, somebody new with name and address, or nobody. */
export async function ProviderFields(props: ProviderFieldsProps) {
  const t = await getTranslations('supervision.provider');
  const chosen = beginning(props);
  return (
    <div className="group stack-tight">
      <SelectField
        name="provider"
        label={t('label')}
        none={t('choose')}
        choices={[
          ...props.providers.map(({ id, name }) => ({ value: id, label: name })),
          { value: 'new', label: t('new') },
          { value: 'none', label: t('none') },
        ]}
        defaultValue={chosen}
      />
      <div className="stack-tight hidden group-has-[option[value=new]:checked]:block">
        <TextField name="providerName" label={t('name')} autoComplete="off" maxLength={120} />
        <TextField
          name="providerEmail"
          type="email"
          label={t('email')}
          hint={t('emailHint')}
          optional
          autoComplete="off"
          maxLength={254}
        />
      </div>
    </div>
  );
}
