'use client';

import { useEffect } from 'react';
import { Controller, useFieldArray, useForm } from 'react-hook-form';
import { FieldFrame, useFieldIds } from '@/components/ui/field-frame';

interface Row {
  readonly from: string;
  readonly until: string;
}
interface Rows {
  leaves: Row[];
}

interface Words {
  readonly from: readonly string[];
  readonly until: readonly string[];
  readonly add: string;
  readonly remove: readonly string[];
  readonly backwards: string;
}

const blank: Row = { from: '', until: '' };
const isBlank = (row: Row) => row.from === '' && row.until === '';

/** Rows of leaves that come and go. Without scripts all of them stand there from the beginning. */
export function LeaveRows({
  initial,
  most,
  words,
}: {
  readonly initial: readonly Row[];
  readonly most: number;
  readonly words: Words;
}) {
  const all = Array.from({ length: most }, (_, i) => initial[i] ?? blank);
  const { control, getValues } = useForm<Rows>({ defaultValues: { leaves: all }, mode: 'onBlur' });
  const { fields, append, remove } = useFieldArray({ control, name: 'leaves' });
  useEffect(() => {
    const empty = getValues('leaves').flatMap((row, i) => (isBlank(row) && i > 0 ? [i] : []));
    remove(empty);
  }, [getValues, remove]);
  return (
    <div className="stack-tight">
      {fields.map((field, i) => (
        <div key={field.id} className="grid gap-3 sm:grid-cols-2">
          <Controller
            control={control}
            name={`leaves.${i}.from`}
            render={({ field: { value, onChange, onBlur } }) => (
              <Day
                name={`leaveFrom${i + 1}`}
                label={words.from[i] ?? ''}
                {...{ value, onChange, onBlur }}
              />
            )}
          />
          <Controller
            control={control}
            name={`leaves.${i}.until`}
            rules={{
              validate: (until, { leaves }) =>
                until === '' || until >= (leaves[i]?.from ?? '') || words.backwards,
            }}
            render={({ field: { value, onChange, onBlur }, fieldState }) => (
              <Day
                name={`leaveUntil${i + 1}`}
                label={words.until[i] ?? ''}
                error={fieldState.error?.message}
                {...{ value, onChange, onBlur }}
              />
            )}
          />
          {i > 0 && (
            <button
              type="button"
              className="btn btn-quiet justify-self-start"
              onClick={() => remove(i)}
            >
              {words.remove[i]}
            </button>
          )}
        </div>
      ))}
      {fields.length < most && (
        <button
          type="button"
          className="btn btn-second justify-self-start"
          onClick={() => append(blank, { shouldFocus: false })}
        >
          {words.add}
        </button>
      )}
    </div>
  );
}

interface DayProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly error?: string | undefined;
  readonly onChange: (event: unknown) => void;
  readonly onBlur: () => void;
}

function Day({ name, label, value, error, onChange, onBlur }: DayProps) {
  const about = { name, label, error, optional: true };
  const { id, wrong, describedBy } = useFieldIds(about);
  return (
    <FieldFrame {...about}>
      <input
        id={id}
        name={name}
        type="date"
        className="input input-short"
        value={value}
        onChange={onChange}
        onBlur={onBlur}
        aria-invalid={wrong === undefined ? undefined : true}
        aria-describedby={describedBy}
      />
    </FieldFrame>
  );
}
