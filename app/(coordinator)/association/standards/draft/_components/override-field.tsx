import { SelectField } from '@/components/ui/choice-fields';
import { TextAreaField } from '@/components/ui/text-area-field';
import { TextField } from '@/components/ui/text-field';
import type { OverrideKind } from '@/lib/rulebook/rules/override-kinds';

interface OverrideFieldProps {
  readonly kind: OverrideKind;
  readonly label: string;
  readonly hint: string;
  readonly text: string;
  readonly said: (code: string) => string;
}

const inLines: readonly OverrideKind['kind'][] = ['amounts', 'names', 'both_languages'];

/** The one field a setting is typed in. */
export function OverrideField({ kind, label, hint, text, said }: OverrideFieldProps) {
  const shared = { name: 'value', label, hint, optional: true, defaultValue: text } as const;
  if (kind.kind === 'choice' || kind.kind === 'yes_no') {
    const choices = kind.kind === 'choice' ? kind.choices : ['yes', 'no'];
    return (
      <SelectField
        {...shared}
        choices={choices.map((code) => ({ value: code, label: said(code) }))}
      />
    );
  }
  if (inLines.includes(kind.kind)) return <TextAreaField {...shared} rows={6} />;
  return <TextField {...shared} />;
}
