import { PlainChoices } from '@/components/forms/plain-field';
import type { Locale } from '@/lib/core/locale';
import { ages, educations, givers, helds, works } from '@/lib/finder/model';
import { hoursAsked, traitsAsked } from '@/lib/finder/rules/questions';
import { getTranslations } from '@/lib/platform/words';
import type { Asking } from '../visit';
import { FigureField, MonthFields, YearField } from './figure-fields';
import { shownAnswer } from './shown-answer';

interface FieldsProps {
  readonly asking: Asking;
  readonly locale: Locale;
}

const lists = { ages, work: works, education: educations, held: helds } as const;

/** The fields of one question, with what was answered or typed before. */
export async function QuestionFields({ asking, locale }: FieldsProps) {
  const t = await getTranslations('finder');
  const { id, before, from, problems } = asking;
  const shown = shownAnswer(asking);
  const wrong = (field: string) => {
    const key = problems[field];
    return key === undefined ? undefined : t(key as 'problems.choose');
  };
  const legend = t(`q.${id}.title`);
  const hint = t.has(`q.${id}.hint`) ? t(`q.${id}.hint` as 'q.ages.hint') : undefined;
  const group = { legend, legendHidden: true, hint } as const;
  const choice = { ...group, name: 'choice', type: 'radio', wrong: wrong('choice') } as const;
  switch (id) {
    case 'ages':
    case 'work':
    case 'education':
    case 'held': {
      const labelled = lists[id].map((value) => ({
        value,
        label: t(`q.${id}.${value}` as 'q.ages.both'),
      }));
      return <PlainChoices {...choice} choices={labelled} chosen={shown.choice ?? []} />;
    }
    case 'traits': {
      const asked = traitsAsked(before, from);
      const labelled = asked.map((value) => ({ value, label: t(`q.traits.${value}`) }));
      return (
        <PlainChoices
          {...group}
          name="trait"
          type="checkbox"
          choices={labelled}
          chosen={shown.trait ?? []}
        />
      );
    }
    case 'since':
      return <MonthFields {...group} locale={locale} shown={shown} wrong={wrong} />;
    case 'degree':
      return <YearField shown={shown} wrong={wrong} />;
    case 'giving':
    case 'leading': {
      const yesNo = [
        { value: 'no', label: t('no') },
        { value: 'yes', label: t('yes') },
      ];
      return (
        <>
          <PlainChoices {...choice} choices={yesNo} chosen={shown.choice ?? []} />
          <MonthFields legend={t('yes')} locale={locale} shown={shown} wrong={wrong} />
        </>
      );
    }
    case 'training':
      return <TrainingFields asking={asking} wrong={wrong} hint={hint} />;
    case 'rsc':
      return <RscFields asking={asking} wrong={wrong} hint={hint} />;
  }
}

interface HoursProps {
  readonly asking: Asking;
  readonly hint: string | undefined;
  readonly wrong: (field: string) => string | undefined;
}

async function TrainingFields({ asking, hint, wrong }: HoursProps) {
  const t = await getTranslations('finder.q.training');
  const shown = shownAnswer(asking);
  const { dei, provision } = hoursAsked(asking.before, asking.from);
  return (
    <>
      <p className="hint">{hint}</p>
      <FigureField name="total" label={t('total')} shown={shown} wrong={wrong} />
      {dei ? <FigureField name="dei" label={t('dei')} shown={shown} wrong={wrong} /> : null}
      {provision ? (
        <FigureField name="provision" label={t('provision')} shown={shown} wrong={wrong} />
      ) : null}
    </>
  );
}

async function RscFields({ asking, hint, wrong }: HoursProps) {
  const t = await getTranslations('finder.q.rsc');
  const shown = shownAnswer(asking);
  const { about } = hoursAsked(asking.before, asking.from);
  return (
    <>
      <p className="hint">{hint}</p>
      <FigureField name="hours" label={t('hours')} shown={shown} wrong={wrong} />
      {about ? <FigureField name="about" label={t('about')} shown={shown} wrong={wrong} /> : null}
      <PlainChoices
        name="from"
        type="radio"
        legend={t('from')}
        wrong={wrong('from')}
        choices={givers.map((value) => ({ value, label: t(value) }))}
        chosen={shown.from ?? []}
      />
    </>
  );
}
