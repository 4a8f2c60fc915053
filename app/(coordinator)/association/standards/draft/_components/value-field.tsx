import { SelectField } from '@/components/ui/choice-fields';
import { TextField } from '@/components/ui/text-field';
import type { EditableValue } from '@/lib/rulebook/rules/editing';
import { proofs, renewalModels } from '@/lib/standards/editions/terms';
import { degreeMinima, enforcements } from '@/lib/standards/model';

/** What a word may be, by the last part of its path. */
const choices: Readonly<Record<string, readonly string[]>> = {
  enforce: enforcements,
  rscWhileServing: enforcements,
  minimum: degreeMinima,
  model: renewalModels,
  firstPeriod: ['share', 'exempt'],
  proof: proofs,
};

interface ValueFieldProps {
  readonly field: EditableValue;
  readonly label: string;
  readonly said: (code: string) => string;
}

/** One value of the draft: a number, yes or no, one of a few words, or a month and day. */
export function ValueField({ field, label, said }: ValueFieldProps) {
  const last = field.path.slice(field.path.lastIndexOf('.') + 1);
  const words = field.kind === 'yes_no' ? ['yes', 'no'] : choices[last];
  const shared = { name: field.path, label, optional: true, defaultValue: field.text } as const;
  if (words)
    return (
      <SelectField
        {...shared}
        choices={words.map((code) => ({ value: code, label: said(code) }))}
      />
    );
  return (
    <TextField {...shared} short {...(field.kind === 'number' ? { inputMode: 'decimal' } : {})} />
  );
}

/** Values a form can hold; lists are taken over as they are. */
export const inForms = (field: EditableValue): boolean =>
  field.kind !== 'list' &&
  !field.path.includes('.slots.') &&
  !field.path.endsWith('onDisagreement');
