'use client';

import type { ReactNode } from 'react';
import { FieldFrame, type FieldProps, GroupFrame, useFieldIds } from './field-frame';
import { asList, asText, useField } from './form-state';

/** One thing to choose. */
export interface Choice {
  readonly value: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
}

interface SelectFieldProps extends FieldProps {
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  /** The first, empty line: "Choose one". Without it the first choice is taken. */
  readonly none?: string;
  readonly defaultValue?: string | undefined;
}

/** One of many, folded away. Up to seven choices read better as RadioField. */
export function SelectField(props: SelectFieldProps) {
  const { id, wrong, describedBy, required } = useFieldIds(props);
  const { typed } = useField(props.name);
  const chosen = asText(typed, props.defaultValue);
  return (
    <FieldFrame {...props}>
      <select
        key={chosen}
        id={id}
        name={props.name}
        className="input"
        defaultValue={chosen}
        aria-invalid={wrong === undefined ? undefined : true}
        aria-describedby={describedBy}
        required={required}
      >
        {props.none === undefined ? null : <option value="">{props.none}</option>}
        {props.choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}

interface RadioFieldProps extends FieldProps {
  readonly choices: readonly Choice[];
  readonly defaultValue?: string | undefined;
  /** 'row' draws two to four short choices side by side. */
  readonly look?: 'list' | 'row';
}

/** One of a few, all in sight. */
export function RadioField(props: RadioFieldProps) {
  const { id } = useFieldIds(props);
  const { typed } = useField(props.name);
  const chosen = asText(typed, props.defaultValue);
  if (props.look === 'row') {
    return (
      <GroupFrame {...props}>
        <div className="seg">
          {props.choices.map(({ value, label }) => (
            <label key={value}>
              <input
                type="radio"
                name={props.name}
                value={value}
                defaultChecked={value === chosen}
              />
              <span>{label}</span>
            </label>
          ))}
        </div>
      </GroupFrame>
    );
  }
  return (
    <GroupFrame {...props}>
      <div className="choices">
        {props.choices.map((choice) => (
          <ChoiceLine
            key={choice.value}
            id={`${id}-${choice.value}`}
            type="radio"
            name={props.name}
            choice={choice}
            chosen={choice.value === chosen}
          />
        ))}
      </div>
    </GroupFrame>
  );
}

interface CheckboxGroupFieldProps extends FieldProps {
  readonly labelAbove?: boolean;
  readonly choices: readonly Choice[];
  readonly defaultValue?: readonly string[];
}

/** Any number of a few; the form receives `name[]`, which readForm turns into a list. */
export function CheckboxGroupField(props: CheckboxGroupFieldProps) {
  const { id } = useFieldIds(props);
  const { typed } = useField(props.name);
  const chosen = asList(typed, props.defaultValue ?? []);
  return (
    <GroupFrame {...props}>
      <div className="choices">
        {props.choices.map((choice) => (
          <ChoiceLine
            key={choice.value}
            id={`${id}-${choice.value}`}
            type="checkbox"
            name={`${props.name}[]`}
            choice={choice}
            chosen={chosen.includes(choice.value)}
          />
        ))}
      </div>
    </GroupFrame>
  );
}

function ChoiceLine(props: {
  readonly id: string;
  readonly type: 'radio' | 'checkbox';
  readonly name: string;
  readonly choice: Choice;
  readonly chosen: boolean;
}) {
  const { value, label, hint } = props.choice;
  const hintId = hint === undefined ? undefined : `${props.id}-hint`;
  return (
    <div className="choice">
      <input
        id={props.id}
        type={props.type}
        name={props.name}
        value={value}
        defaultChecked={props.chosen}
        aria-describedby={hintId}
      />
      <label htmlFor={props.id}>{label}</label>
      {hint === undefined ? null : (
        <div className="hint" id={hintId}>
          {hint}
        </div>
      )}
    </div>
  );
}
