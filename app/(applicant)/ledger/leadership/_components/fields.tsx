import { RadioField } from '@/components/ui/choice-fields';
import { DateField, TextField } from '@/components/ui/text-field';
import type { LeadershipFacts } from '@/lib/employment/model/leadership';
import { getTranslations } from '@/lib/platform/words';
import { leadershipScopes } from '@/lib/standards/model';

/** The questions about leading in the field. */
export async function Fields({ facts }: { readonly facts: LeadershipFacts | null }) {
  const t = await getTranslations('leadership');
  return (
    <>
      <TextField
        name="title"
        label={t('fields.title')}
        defaultValue={facts?.title}
        maxLength={200}
      />
      <RadioField
        name="scope"
        label={t('fields.scope')}
        choices={leadershipScopes.map((value) => ({ value, label: t(`scope.${value}`) }))}
        defaultValue={facts?.scope}
      />
      <DateField name="from" label={t('fields.from')} defaultValue={facts?.from} />
      <DateField
        name="until"
        label={t('fields.until')}
        hint={t('fields.untilHint')}
        optional
        defaultValue={facts?.until ?? undefined}
      />
    </>
  );
}
