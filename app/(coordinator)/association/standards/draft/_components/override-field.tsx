import type { Around } from '@/components/rulebook/overrides-table';
import type { ValueWords } from '@/components/rulebook/value-words';
import { CheckboxGroupField, RadioField, SelectField } from '@/components/ui/choice-fields';
import { TextAreaField } from '@/components/ui/text-area-field';
import { DateField, TextField } from '@/components/ui/text-field';
import { currencyName } from '@/lib/platform/format';
import { getLocale, getTranslations } from '@/lib/platform/words';
import type { OverrideKind } from '@/lib/rulebook/rules/override-kinds';
import type { overrideTexts } from '@/lib/rulebook/rules/override-text';

interface OverrideFieldProps extends Around {
  readonly kind: OverrideKind;
  readonly texts: ReturnType<typeof overrideTexts>;
  readonly words: ValueWords;
}

type Of<K extends OverrideKind['kind']> = OverrideFieldProps & {
  readonly kind: Extract<OverrideKind, { kind: K }>;
};

const locales = ['en', 'es'] as const;
const textAt = (texts: OverrideFieldProps['texts'], name: string): string =>
  [texts[name] ?? ''].flat().join(', ');

async function Amounts({ kind, texts, words, currency }: Of<'amounts' | 'names'>) {
  const t = await getTranslations('rulebook.overlay');
  return (
    <>
      <p className="hint">
        {t('hint_amounts', { currency: currencyName(await getLocale(), currency) })}
      </p>
      <div className="fields-grid">
        {kind.codes.map((code) => (
          <TextField
            key={code}
            name={`value.${code}`}
            label={code === 'all' ? t('everyCategory') : words.choice(code)}
            optional
            inputMode="decimal"
            defaultValue={textAt(texts, `value.${code}`)}
          />
        ))}
      </div>
    </>
  );
}

async function Names({ kind, texts, words }: Of<'amounts' | 'names'>) {
  const t = await getTranslations('rulebook.overlay');
  return (
    <>
      <p className="hint">{t('hint_names')}</p>
      {kind.codes.map((code) => (
        <section key={code} className="draft-group">
          <h3>{words.choice(code)}</h3>
          {locales.map((locale) => (
            <TextField
              key={locale}
              name={`value.${code}.${locale}`}
              label={t(`in_${locale}`, { code })}
              optional
              defaultValue={textAt(texts, `value.${code}.${locale}`)}
            />
          ))}
        </section>
      ))}
    </>
  );
}

async function BothLanguages({ texts }: OverrideFieldProps) {
  const t = await getTranslations('rulebook.overlay');
  return locales.map((locale) => (
    <TextAreaField
      key={locale}
      name={`value.${locale}`}
      label={t(`text_${locale}`)}
      limit={2000}
      defaultValue={textAt(texts, `value.${locale}`)}
    />
  ));
}

type Choices = Parameters<typeof CheckboxGroupField>[0]['choices'];

/** Any of several; that none is ticked is said as well. */
async function Ticks({ choices, set }: { readonly choices: Choices; readonly set: string[] }) {
  const t = await getTranslations('rulebook.overlay');
  return (
    <>
      <input type="hidden" name="value[]" value="" />
      <CheckboxGroupField
        name="value"
        label={t('value')}
        hint={t('hint_choices')}
        choices={choices}
        defaultValue={set}
      />
    </>
  );
}

async function Chosen({ kind, texts, words }: Of<'choice' | 'choices'>) {
  const t = await getTranslations('rulebook.overlay');
  const choices = kind.choices.map((code) => ({ value: code, label: words.choice(code) }));
  if (kind.kind === 'choices') return <Ticks choices={choices} set={[texts.value ?? []].flat()} />;
  const keep = await getTranslations('rulebook.keep');
  const text = textAt(texts, 'value');
  return (
    <SelectField
      name="value"
      label={t('value')}
      choices={choices}
      {...(text === '' ? { none: keep('chooseOne') } : { defaultValue: text })}
    />
  );
}

/** Associations to choose from; one that is set stays in sight where nobody knows it any more. */
function Places({ texts, places }: OverrideFieldProps) {
  const set = textAt(texts, 'value').split(', ').filter(Boolean);
  const codes = [...new Set([...places.keys(), ...set])];
  const choices = codes.map((code) => ({ value: code, label: places.get(code) ?? code }));
  return <Ticks choices={choices} set={set} />;
}

async function Single({ kind: { kind, ...rest }, texts }: OverrideFieldProps) {
  const t = await getTranslations('rulebook.overlay');
  const keep = await getTranslations('rulebook.keep');
  const none = 'none' in rest && rest.none;
  const about = { name: 'value', label: t('value'), defaultValue: textAt(texts, 'value') } as const;
  const yesNo = (['yes', 'no'] as const).map((value) => ({ value, label: keep(value) }));
  if (kind === 'yes_no') return <RadioField {...about} look="row" choices={yesNo} />;
  if (kind === 'day') return <DateField {...about} />;
  const hint = t(none ? 'hint_number_or_none' : `hint_${kind as 'hours' | 'number'}`);
  if (kind === 'text') return <TextField {...about} hint={hint} />;
  return <TextField {...about} hint={hint} short optional={none} inputMode="decimal" />;
}

/** The fields a setting is typed in: one, or one for each category or language. */
export function OverrideField(props: OverrideFieldProps) {
  const { kind, ...rest } = props;
  switch (kind.kind) {
    case 'amounts':
      return <Amounts kind={kind} {...rest} />;
    case 'names':
      return <Names kind={kind} {...rest} />;
    case 'both_languages':
      return <BothLanguages {...props} />;
    case 'choice':
    case 'choices':
      return <Chosen kind={kind} {...rest} />;
    case 'codes':
      return <Places {...props} />;
    default:
      return <Single {...props} />;
  }
}
