'use client';

import { CheckboxField } from '@/components/ui/checkbox-field';
import { useField } from '@/components/ui/form-state';

/** A yes that is asked for only when the answer to a form asks for it: a twin, a second look. */
export function AskedField({ name, label }: { readonly name: string; readonly label: string }) {
  const { error } = useField(name);
  return error === undefined ? null : <CheckboxField name={name} label={label} />;
}
