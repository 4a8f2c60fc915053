import { CheckboxField } from '@/components/ui/checkbox-field';
import { CheckboxGroupField, RadioField, SelectField } from '@/components/ui/choice-fields';
import { DateField, TextField } from '@/components/ui/text-field';
import { type JobFacts, jobTraits } from '@/lib/employment/model/job';
import { getTranslations } from '@/lib/platform/words';
import { categories } from '@/lib/standards/categories';
import { jobKinds, tracks } from '@/lib/standards/model';
import { CompetencyFields } from '../../_components/competency-fields';
import { LeaveFields } from './leave-fields';

interface FieldsProps {
  readonly facts: JobFacts | null;
}

/** The questions about a job, internship or volunteer post. */
export async function Fields({ facts }: FieldsProps) {
  const t = await getTranslations('employment');
  const choose = (await getTranslations('membership.fields'))('choose');
  return (
    <>
      <SelectField
        name="kind"
        label={t('fields.kind')}
        none={choose}
        choices={jobKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        defaultValue={facts?.kind ?? ''}
      />
      <TextField
        name="employer"
        label={t('fields.employer')}
        defaultValue={facts?.employer}
        maxLength={200}
      />
      <TextField
        name="jobTitle"
        label={t('fields.jobTitle')}
        defaultValue={facts?.jobTitle}
        maxLength={200}
      />
      <DateField name="from" label={t('fields.from')} defaultValue={facts?.from} />
      <DateField
        name="until"
        label={t('fields.until')}
        hint={t('fields.untilHint')}
        optional
        defaultValue={facts?.until ?? undefined}
      />
      <RadioField
        look="row"
        name="paid"
        label={t('fields.paid')}
        choices={(['yes', 'no'] as const).map((value) => ({ value, label: t(`paid.${value}`) }))}
        defaultValue={facts?.paid === false ? 'no' : 'yes'}
      />
      <Share facts={facts} />
      <Traits facts={facts} />
      <LeaveFields leaves={facts?.leaves ?? []} />
      <CompetencyFields chosen={facts?.competencies ?? []} />
    </>
  );
}

async function Share({ facts }: FieldsProps) {
  const t = await getTranslations('employment.fields');
  const age = await getTranslations('supervision.tracks');
  return (
    <>
      <TextField
        name="ftePercent"
        label={t('ftePercent')}
        hint={t('ftePercentHint')}
        short
        inputMode="numeric"
        defaultValue={String(facts?.ftePercent ?? 100)}
      />
      <CheckboxGroupField
        name="tracks"
        label={age('label')}
        choices={tracks.map((value) => ({ value, label: age(value) }))}
        defaultValue={facts?.tracks ?? []}
      />
      {(['familiesImh', 'familiesEcmh'] as const).map((name) => (
        <TextField
          key={name}
          name={name}
          label={t(name)}
          hint={t('familiesHint')}
          optional
          short
          inputMode="numeric"
          defaultValue={facts?.[name]?.toString()}
        />
      ))}
    </>
  );
}

async function Traits({ facts }: FieldsProps) {
  const t = await getTranslations('employment');
  return (
    <>
      <fieldset className="stack-tight">
        <legend className="font-semibold">{t('fields.traits')}</legend>
        {jobTraits.map((trait) => (
          <CheckboxField
            key={trait}
            name={trait}
            label={t(`traits.${trait}`)}
            defaultChecked={facts?.[trait] ?? false}
          />
        ))}
      </fieldset>
      <SelectField
        name="supervisorCategory"
        label={t('fields.supervisorCategory')}
        none={t('fields.supervisorNone')}
        optional
        choices={categories.map(({ code }) => ({ value: code, label: code }))}
        defaultValue={facts?.supervisorCategory ?? ''}
      />
    </>
  );
}
