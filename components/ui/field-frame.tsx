'use client';

import { CircleAlert, Eye } from 'lucide-react';
import type { ReactNode } from 'react';
import { useField, useFormState } from './form-state';

/** What every field says around its control. */
export interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: ReactNode;
  /** Adds "(optional)" to the label; everything else is needed. */
  readonly optional?: boolean | undefined;
  /** Who can see this: stands under every confidential box. */
  readonly audience?: ReactNode;
  /** An error from elsewhere than the form's own answer. */
  readonly error?: string | undefined;
  readonly wide?: boolean | undefined;
}

/** Ids of the pieces around a control, and which of them describe it. */
export function useFieldIds(props: Omit<FieldProps, 'label'>) {
  const { error } = useField(props.name);
  const { words, ids = 'f' } = useFormState();
  const id = `${ids}-${props.name}`;
  const wrong = props.error ?? error;
  const describedBy = [
    wrong === undefined ? null : `${id}-error`,
    props.hint === undefined ? null : `${id}-hint`,
    props.audience === undefined ? null : `${id}-audience`,
  ].filter((part) => part !== null);
  return {
    id,
    wrong,
    // Said to assistive technology only: ActionForm switches the browser's own bubbles off, and a
    // search form, which has no such words, needs nothing filled in.
    required: words !== null && props.optional !== true,
    describedBy: describedBy.length === 0 ? undefined : describedBy.join(' '),
  };
}

function Optional() {
  const { words } = useFormState();
  return words === null ? null : <span className="optional"> ({words.optional})</span>;
}

function Around(props: FieldProps & { readonly children: ReactNode }) {
  const { id, wrong } = useFieldIds(props);
  return (
    <>
      {props.hint === undefined ? null : (
        <div className="hint" id={`${id}-hint`}>
          {props.hint}
        </div>
      )}
      {wrong === undefined ? null : (
        <p className="field-error" id={`${id}-error`}>
          <CircleAlert aria-hidden="true" />
          {wrong}
        </p>
      )}
      {props.children}
      {props.audience === undefined ? null : (
        <p className="audience" id={`${id}-audience`}>
          <Eye aria-hidden="true" />
          <span>{props.audience}</span>
        </p>
      )}
    </>
  );
}

const frameClass = (wrong: string | undefined, wide: boolean | undefined): string =>
  ['field', wide ? 'field-wide' : '', wrong === undefined ? '' : 'field-wrong'].join(' ').trim();

/** Label, hint, error and audience around one control. */
export function FieldFrame(props: FieldProps & { readonly children: ReactNode }) {
  const { id, wrong } = useFieldIds(props);
  return (
    <div className={frameClass(wrong, props.wide)}>
      <label className="label" htmlFor={id}>
        {props.label}
        {props.optional ? <Optional /> : null}
      </label>
      <Around {...props} />
    </div>
  );
}

interface GroupFrameProps extends FieldProps {
  /** For those who see, the label stands right above already: in the summary that unfolds the group. */
  readonly labelAbove?: boolean | undefined;
  readonly children: ReactNode;
}

/** The same around several controls that answer one question. */
export function GroupFrame(props: GroupFrameProps) {
  const { id, wrong, describedBy } = useFieldIds(props);
  return (
    <fieldset className={frameClass(wrong, props.wide)} id={id} aria-describedby={describedBy}>
      <legend className={props.labelAbove ? 'sr-only' : 'label'}>
        {props.label}
        {props.optional ? <Optional /> : null}
      </legend>
      <Around {...props} />
    </fieldset>
  );
}
