import type { ValueWords } from '@/components/rulebook/value-words';
import { CheckboxGroupField, RadioField, SelectField } from '@/components/ui/choice-fields';
import { GroupFrame } from '@/components/ui/field-frame';
import { DateField, TextField } from '@/components/ui/text-field';
import { getTranslations } from '@/lib/platform/words';
import type { ValueField as Value } from '@/lib/rulebook/rules/edition-fields';

interface ValueFieldProps {
  readonly field: Value;
  readonly words: ValueWords;
}

const isText = (text: Value['text']): text is string => typeof text === 'string';
const texts = (text: Value['text']): readonly string[] => (isText(text) ? [text] : text);

/** Any of a few. The empty entry says that the list was shown, also where nothing is chosen. */
function AnyOf({ field: { path, text }, words, choices }: ChoiceProps) {
  return (
    <div>
      <input type="hidden" name={`${path}[]`} value="" />
      <CheckboxGroupField
        name={path}
        label={words.label(path)}
        choices={choices.map((code) => ({ value: code, label: words.choice(code) }))}
        defaultValue={texts(text)}
      />
    </div>
  );
}

/** A few in their order: one place after the other. */
async function InOrder({ field: { path, text }, words, choices }: ChoiceProps) {
  const t = await getTranslations('rulebook.keep');
  return (
    <GroupFrame name={path} label={words.label(path)} hint={t('orderHint')}>
      {choices.map((first, at) => (
        <SelectField
          key={first}
          name={`${path}.${at}`}
          label={t('place', { n: at + 1 })}
          none={t('chooseOne')}
          choices={choices.map((code) => ({ value: code, label: words.choice(code) }))}
          defaultValue={texts(text)[at] ?? ''}
        />
      ))}
    </GroupFrame>
  );
}

interface ChoiceProps extends ValueFieldProps {
  readonly choices: readonly string[];
}

async function OneOf({ field: { path, text }, words, choices }: ChoiceProps) {
  const t = await getTranslations('rulebook.keep');
  return (
    <SelectField
      name={path}
      label={words.label(path)}
      choices={choices.map((code) => ({ value: code, label: words.choice(code) }))}
      {...(isText(text) && text !== '' ? { defaultValue: text } : { none: t('chooseOne') })}
    />
  );
}

/** One value of a draft in the field that fits it. */
export async function ValueField({ field, words }: ValueFieldProps) {
  const { path, kind, text } = field;
  const t = await getTranslations('rulebook.keep');
  const about = { name: path, label: words.label(path) } as const;
  const shared = { ...about, defaultValue: isText(text) ? text : '' } as const;
  switch (kind.kind) {
    case 'kept':
      return null;
    case 'choice':
      return <OneOf field={field} words={words} choices={kind.choices} />;
    case 'choices':
      return <AnyOf field={field} words={words} choices={kind.choices} />;
    case 'ranked':
      return <InOrder field={field} words={words} choices={kind.choices} />;
    case 'yes_no': {
      const choices = (['yes', 'no'] as const).map((value) => ({ value, label: t(value) }));
      return <RadioField {...shared} look="row" choices={choices} />;
    }
    case 'day':
      return (
        <DateField
          {...shared}
          optional={kind.none}
          {...(kind.none ? { hint: t('untilHint') } : {})}
        />
      );
    case 'month_day':
      return <TextField {...shared} short hint={t('monthDayHint')} />;
    case 'numbers':
      return <TextField {...shared} optional hint={t('yearsHint')} />;
    case 'amount':
      return (
        <TextField
          {...shared}
          optional={kind.none}
          short
          inputMode="decimal"
          hint={t('amountHint')}
        />
      );
    case 'number':
      return <TextField {...shared} optional={kind.none} short inputMode="decimal" />;
    default:
      return (
        <TextField
          {...shared}
          {...(path === 'competencies.new.id' ? { hint: t('idHint'), short: true } : {})}
        />
      );
  }
}
