import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

interface PlainFieldProps {
  readonly id: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly wrong?: string | undefined;
  /** Draws the control with the attributes that tie it to its words. */
  readonly children: (around: {
    readonly id: string;
    readonly 'aria-invalid'?: true;
    readonly 'aria-describedby'?: string;
  }) => ReactNode;
}

interface WordsProps {
  readonly id: string;
  readonly hint?: ReactNode;
  readonly wrong?: string | undefined;
}

const describing = ({ id, hint, wrong }: WordsProps): string =>
  [wrong ? `${id}-error` : '', hint ? `${id}-hint` : ''].filter(Boolean).join(' ');

const Words = ({ id, hint, wrong }: WordsProps) => (
  <>
    {hint ? (
      <div className="hint" id={`${id}-hint`}>
        {hint}
      </div>
    ) : null}
    {wrong ? (
      <p className="field-error" id={`${id}-error`}>
        <CircleAlert aria-hidden="true" />
        {wrong}
      </p>
    ) : null}
  </>
);

const frame = (wrong: string | undefined): string => (wrong ? 'field field-wrong' : 'field');

/** A field of a public page: label, hint and refusal around a control, without any script. */
export const PlainField = ({ id, label, hint, wrong, children }: PlainFieldProps) => {
  const described = describing({ id, hint, wrong });
  return (
    <div className={frame(wrong)}>
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <Words id={id} hint={hint} wrong={wrong} />
      {children({
        id,
        ...(wrong ? { 'aria-invalid': true } : {}),
        ...(described ? { 'aria-describedby': described } : {}),
      })}
    </div>
  );
};

interface PlainChoicesProps {
  readonly name: string;
  readonly type: 'radio' | 'checkbox';
  readonly legend: string;
  /** The legend stands above as a heading already. */
  readonly legendHidden?: boolean;
  readonly hint?: ReactNode;
  readonly wrong?: string | undefined;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly chosen: readonly string[];
}

/** One or several of a few on a public page, all in sight. */
export const PlainChoices = (props: PlainChoicesProps) => {
  const { name, type, legend, legendHidden, hint, wrong, choices, chosen } = props;
  const id = `f-${name}`;
  return (
    <fieldset
      className={frame(wrong)}
      id={id}
      aria-describedby={describing({ id, hint, wrong }) || undefined}
    >
      <legend className={legendHidden ? 'sr-only' : 'label'}>{legend}</legend>
      <Words id={id} hint={hint} wrong={wrong} />
      <div className="choices">
        {choices.map(({ value, label }) => (
          <div className="choice" key={value}>
            <input
              id={`${id}-${value}`}
              type={type}
              name={name}
              value={value}
              defaultChecked={chosen.includes(value)}
            />
            <label htmlFor={`${id}-${value}`}>{label}</label>
          </div>
        ))}
      </div>
    </fieldset>
  );
};
