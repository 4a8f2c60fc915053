'use client';

import { Minus, Plus } from 'lucide-react';
import { useRef } from 'react';
import { formatDuration, parseDuration } from '@/lib/core/duration';
import { FieldFrame, type FieldProps, useFieldIds } from './field-frame';
import { asText, useField, useFormState } from './form-state';

interface MinutesFieldProps extends FieldProps {
  readonly defaultMinutes?: number | undefined;
  /** How far one press goes; 15 by default. */
  readonly step?: number;
}

/** A length of time, typed or stepped. The form receives what stands there: read it with parseDuration. */
export function MinutesField(props: MinutesFieldProps) {
  const { id, wrong, describedBy, required } = useFieldIds(props);
  const { typed } = useField(props.name);
  const { words } = useFormState();
  const input = useRef<HTMLInputElement>(null);
  const step = props.step ?? 15;
  const beginning =
    props.defaultMinutes === undefined ? undefined : formatDuration(props.defaultMinutes);

  const named = (template: string) => template.replace('{step}', String(step));
  const move = (by: number) => () => {
    if (input.current === null) return;
    const now = parseDuration(input.current.value) ?? 0;
    const next = by > 0 ? Math.floor(now / step) * step + by : Math.ceil(now / step) * step + by;
    input.current.value = formatDuration(Math.max(step, next));
    input.current.dispatchEvent(new Event('input', { bubbles: true }));
  };

  return (
    <FieldFrame {...props}>
      <div className="stepper">
        <button type="button" onClick={move(-step)} aria-label={named(words?.minutesLess ?? '−')}>
          <Minus aria-hidden="true" />
        </button>
        <input
          ref={input}
          id={id}
          name={props.name}
          type="text"
          autoComplete="off"
          defaultValue={asText(typed, beginning)}
          aria-invalid={wrong === undefined ? undefined : true}
          aria-describedby={describedBy}
          required={required}
        />
        <button type="button" onClick={move(step)} aria-label={named(words?.minutesMore ?? '+')}>
          <Plus aria-hidden="true" />
        </button>
      </div>
    </FieldFrame>
  );
}
