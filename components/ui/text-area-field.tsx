'use client';

import { useState } from 'react';
import { FieldFrame, type FieldProps, useFieldIds } from './field-frame';
import { asText, useField, useFormState } from './form-state';

interface TextAreaFieldProps extends FieldProps {
  readonly defaultValue?: string | undefined;
  readonly rows?: number;
  /** Counts down from here; the server decides, nothing is cut off. */
  readonly limit?: number;
}

const filled = (sentence: string, count: number): string =>
  sentence.replace('{count}', String(count));

/** Several lines of text, growing with what is typed, with a count where there is a limit. */
export function TextAreaField(props: TextAreaFieldProps) {
  const { id, wrong, describedBy, required } = useFieldIds(props);
  const { typed } = useField(props.name);
  const { words } = useFormState();
  const beginning = asText(typed, props.defaultValue) ?? '';
  const [length, setLength] = useState(beginning.length);
  const left = (props.limit ?? 0) - length;
  return (
    <FieldFrame {...props}>
      <textarea
        id={id}
        name={props.name}
        className="input"
        rows={props.rows ?? 4}
        defaultValue={beginning}
        onInput={(event) => setLength(event.currentTarget.value.length)}
        aria-invalid={wrong === undefined ? undefined : true}
        aria-describedby={[describedBy, props.limit === undefined ? null : `${id}-count`]
          .filter(Boolean)
          .join(' ')}
        required={required}
      />
      {props.limit === undefined || words === null ? null : (
        <p id={`${id}-count`} className={left < 0 ? 'count count-over' : 'count'}>
          {left < 0 ? filled(words.charactersOver, -left) : filled(words.charactersLeft, left)}
        </p>
      )}
    </FieldFrame>
  );
}
