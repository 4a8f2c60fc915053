import type { ReactNode } from 'react';
import { CheckboxField } from '@/components/ui/checkbox-field';
import { DateField, TextField } from '@/components/ui/text-field';
import type { CalendarDate } from '@/lib/core/calendar-date';
import type { Locale } from '@/lib/core/locale';
import type { StatedEntries } from '@/lib/finder/rules/entries';
import { formatHours } from '@/lib/platform/format';
import { getTranslations } from '@/lib/platform/words';

interface EntryFieldsProps {
  readonly stated: StatedEntries;
  readonly today: CalendarDate;
  readonly locale: Locale;
}

/** What was stated, each with what a ledger needs besides. Anything can be left out. */
export async function EntryFields({ stated, today, locale }: EntryFieldsProps) {
  const t = await getTranslations('finder.bring');
  const levels = await getTranslations('education.level');
  const kinds = await getTranslations('employment.kind');
  const { education, job, training } = stated;
  const take = (name: string) => <CheckboxField name={name} label={t('take')} defaultChecked />;
  return (
    <>
      {education ? (
        <Entry title={t('education')} says={levels(education.level)}>
          {take('takeEducation')}
          <TextField name="field" label={t('field')} maxLength={200} />
          <TextField name="institution" label={t('institution')} maxLength={200} />
          <DateField
            name="conferredOn"
            label={t('conferredOn')}
            hint={education.year ? t('conferredHint', { year: String(education.year) }) : undefined}
            max={today}
          />
        </Entry>
      ) : null}
      {job ? (
        <Entry title={t('work')} says={kinds(job.kind)}>
          {take('takeJob')}
          <TextField name="employer" label={t('employer')} maxLength={200} />
          <TextField
            name="jobTitle"
            label={t('jobTitle')}
            hint={t('jobTitleHint')}
            maxLength={200}
          />
          <DateField name="from" label={t('from')} defaultValue={`${job.since}-01`} max={today} />
        </Entry>
      ) : null}
      {training ? (
        <Entry
          title={t('training')}
          says={t('trainingHint', { total: formatHours(locale, training.total * 60) })}
        >
          {take('takeTraining')}
          <TextField
            name="title"
            label={t('trainingTitle')}
            defaultValue={t('trainingDefault')}
            maxLength={200}
          />
          <TextField name="trainer" label={t('trainer')} maxLength={200} />
          <DateField name="completedOn" label={t('completedOn')} max={today} />
        </Entry>
      ) : null}
    </>
  );
}

const Entry = (props: {
  readonly title: string;
  readonly says: string;
  readonly children: ReactNode;
}) => (
  <section className="stack-tight form">
    <h2 className="text-lg">{props.title}</h2>
    <p>{props.says}</p>
    {props.children}
  </section>
);
