import { CheckboxGroupField, RadioField } from '@/components/ui/choice-fields';
import { DateField, TextField } from '@/components/ui/text-field';
import { formatDuration } from '@/lib/core/duration';
import { getTranslations } from '@/lib/platform/words';
import { tracks, trainingKinds } from '@/lib/standards/model';
import type { TrainingFacts } from '@/lib/training/model';
import { CompetencyFields } from '../../_components/competency-fields';

const topics = [
  ['imh', 'minutesImh'],
  ['dei', 'minutesDei'],
  ['rscProvision', 'minutesRscProvision'],
] as const;

/** The questions about a training: what, when, how long on which topic. */
export async function Fields({ facts }: { readonly facts: TrainingFacts | null }) {
  const t = await getTranslations('training');
  const age = await getTranslations('supervision.tracks');
  return (
    <>
      <TextField
        name="title"
        label={t('fields.title')}
        defaultValue={facts?.title}
        maxLength={200}
      />
      <TextField
        name="trainer"
        label={t('fields.trainer')}
        defaultValue={facts?.trainer}
        maxLength={200}
      />
      <DateField
        name="completedOn"
        label={t('fields.completedOn')}
        defaultValue={facts?.completedOn}
      />
      <RadioField
        name="kind"
        label={t('fields.kind')}
        choices={trainingKinds.map((value) => ({
          value,
          label: t(`kind.${value}`),
          hint: t(`kind.${value}Hint`),
        }))}
        defaultValue={facts?.kind ?? 'short'}
      />
      <h2 className="font-sans text-base font-semibold">{t('fields.topics')}</h2>
      {topics.map(([name, minutes]) => (
        <TextField
          key={name}
          name={name}
          label={t(`fields.${name}`)}
          hint={t('fields.topicHint')}
          optional={name !== 'imh'}
          short
          autoComplete="off"
          defaultValue={facts?.[minutes] ? formatDuration(facts[minutes]) : undefined}
        />
      ))}
      <CheckboxGroupField
        name="tracks"
        label={age('label')}
        choices={tracks.map((value) => ({ value, label: age(value) }))}
        defaultValue={facts?.tracks ?? [...tracks]}
      />
      <CompetencyFields chosen={facts?.competencies ?? []} />
    </>
  );
}
