'use client';

import { CircleAlert, Eye } from 'lucide-react';
import type { ReactNode } from 'react';
import { type FieldProps, useFieldIds } from './field-frame';
import { useField } from './form-state';

interface CheckboxFieldProps extends Omit<FieldProps, 'label' | 'optional'> {
  readonly label: ReactNode;
  readonly value?: string;
  readonly defaultChecked?: boolean | undefined;
}

/** One yes: "I have read the code of ethics". The form receives 'yes' or nothing. */
export function CheckboxField(props: CheckboxFieldProps) {
  const { id, wrong, describedBy } = useFieldIds(props);
  const { typed } = useField(props.name);
  const value = props.value ?? 'yes';
  const checked = typed === undefined ? props.defaultChecked : typed === value;
  return (
    <div className={wrong === undefined ? 'field' : 'field field-wrong'}>
      {wrong === undefined ? null : (
        <p className="field-error" id={`${id}-error`}>
          <CircleAlert aria-hidden="true" />
          {wrong}
        </p>
      )}
      <div className="choice">
        <input
          id={id}
          type="checkbox"
          name={props.name}
          value={value}
          defaultChecked={checked}
          aria-invalid={wrong === undefined ? undefined : true}
          aria-describedby={describedBy}
        />
        <label htmlFor={id}>{props.label}</label>
        {props.hint === undefined ? null : (
          <div className="hint" id={`${id}-hint`}>
            {props.hint}
          </div>
        )}
      </div>
      {props.audience === undefined ? null : (
        <p className="audience" id={`${id}-audience`}>
          <Eye aria-hidden="true" />
          <span>{props.audience}</span>
        </p>
      )}
    </div>
  );
}
