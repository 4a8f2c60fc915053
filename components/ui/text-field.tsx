'use client';

import type { HTMLInputTypeAttribute, InputHTMLAttributes } from 'react';
import { FieldFrame, type FieldProps, useFieldIds } from './field-frame';
import { asText, useField } from './form-state';

interface TextFieldProps extends FieldProps {
  readonly type?: Extract<
    HTMLInputTypeAttribute,
    'text' | 'email' | 'tel' | 'url' | 'search' | 'password' | 'number' | 'time'
  >;
  readonly defaultValue?: string | undefined;
  readonly autoComplete?: string;
  readonly inputMode?: InputHTMLAttributes<HTMLInputElement>['inputMode'];
  readonly maxLength?: number;
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
  readonly list?: string;
  readonly spellCheck?: boolean;
  readonly short?: boolean;
  readonly readOnly?: boolean;
}

/** One line of text, with its label always in sight. */
export function TextField(props: TextFieldProps) {
  const { id, wrong, describedBy, required } = useFieldIds(props);
  const { typed } = useField(props.name);
  const secret = props.type === 'password';
  return (
    <FieldFrame {...props}>
      <input
        id={id}
        name={props.name}
        type={props.type ?? 'text'}
        className={props.short ? 'input input-short' : 'input'}
        defaultValue={secret ? undefined : asText(typed, props.defaultValue)}
        autoComplete={props.autoComplete}
        inputMode={props.inputMode}
        maxLength={props.maxLength}
        min={props.min}
        max={props.max}
        step={props.step}
        list={props.list}
        spellCheck={props.spellCheck}
        readOnly={props.readOnly}
        aria-invalid={wrong === undefined ? undefined : true}
        aria-describedby={describedBy}
        required={required}
      />
    </FieldFrame>
  );
}

interface DateFieldProps extends FieldProps {
  /** 'YYYY-MM-DD' */
  readonly defaultValue?: string | undefined;
  readonly min?: string;
  readonly max?: string;
}

/** A day. It can be typed or picked; the form receives 'YYYY-MM-DD'. */
export function DateField(props: DateFieldProps) {
  const { id, wrong, describedBy, required } = useFieldIds(props);
  const { typed } = useField(props.name);
  return (
    <FieldFrame {...props}>
      <input
        id={id}
        name={props.name}
        type="date"
        className="input input-short"
        defaultValue={asText(typed, props.defaultValue)}
        min={props.min}
        max={props.max}
        aria-invalid={wrong === undefined ? undefined : true}
        aria-describedby={describedBy}
        required={required}
      />
    </FieldFrame>
  );
}

interface FileFieldProps extends FieldProps {
  readonly accept?: string;
  readonly multiple?: boolean;
}

/** One or more files. */
export function FileField(props: FileFieldProps) {
  const { id, wrong, describedBy, required } = useFieldIds(props);
  return (
    <FieldFrame {...props}>
      <input
        id={id}
        name={props.name}
        type="file"
        className="input"
        accept={props.accept}
        multiple={props.multiple}
        aria-invalid={wrong === undefined ? undefined : true}
        aria-describedby={describedBy}
        required={required}
      />
    </FieldFrame>
  );
}
