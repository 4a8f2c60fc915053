'use client';

import { LoaderCircle } from 'lucide-react';
import type { ReactNode } from 'react';
import { useFormStatus } from 'react-dom';
import { type ButtonLook, buttonClass } from './button-class';
import { useFormState } from './form-state';

interface SubmitButtonProps {
  readonly children: ReactNode;
  readonly look?: ButtonLook;
  readonly wide?: boolean;
  /** Which button was pressed, where a form has several. */
  readonly name?: string;
  readonly value?: string;
}

/** Sends the form. Never disabled: while sending it says so and ignores a second press. */
export function SubmitButton({ children, look, wide, name, value }: SubmitButtonProps) {
  const { pending: posting } = useFormStatus();
  const { pending: sending, words } = useFormState();
  const pending = posting || sending;
  return (
    <button
      type="submit"
      name={name}
      value={value}
      className={buttonClass(look, wide)}
      aria-disabled={pending || undefined}
      onClick={(event) => {
        if (pending) event.preventDefault();
      }}
    >
      {pending ? <LoaderCircle className="spin" size={18} aria-hidden="true" /> : null}
      {pending && words !== null ? words.sending : children}
    </button>
  );
}
