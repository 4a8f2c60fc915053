import { RadioField, SelectField } from '@/components/ui/choice-fields';
import { DateField, TextField } from '@/components/ui/text-field';
import type { EducationFacts } from '@/lib/education/model';
import { getTranslations } from '@/lib/platform/words';
import { educationLevels, transcriptStates } from '@/lib/standards/model';
import { CompetencyFields } from '../../_components/competency-fields';

/** The questions about a degree, certificate, course or licence. */
export async function Fields({ facts }: { readonly facts: EducationFacts | null }) {
  const t = await getTranslations('education');
  const membership = await getTranslations('membership.fields');
  return (
    <>
      <SelectField
        name="level"
        label={t('fields.level')}
        none={membership('choose')}
        choices={educationLevels.map((value) => ({ value, label: t(`level.${value}`) }))}
        defaultValue={facts?.level ?? ''}
      />
      <TextField
        name="field"
        label={t('fields.field')}
        hint={t('fields.fieldHint')}
        defaultValue={facts?.field}
        maxLength={200}
      />
      <TextField
        name="institution"
        label={t('fields.institution')}
        defaultValue={facts?.institution}
        maxLength={200}
      />
      <DateField
        name="conferredOn"
        label={t('fields.conferredOn')}
        defaultValue={facts?.conferredOn}
      />
      <RadioField
        name="transcript"
        label={t('fields.transcript')}
        choices={transcriptStates.map((value) => ({ value, label: t(`transcript.${value}`) }))}
        defaultValue={facts?.transcript ?? 'none'}
      />
      <CompetencyFields chosen={facts?.competencies ?? []} />
    </>
  );
}
