import type { ReactNode } from 'react';
import { type ButtonLook, buttonClass } from './button-class';

interface ConfirmProps {
  /** The words of the button that opens it: "Withdraw…" */
  readonly open: string;
  readonly look?: ButtonLook;
  readonly danger?: boolean;
  /** What will happen, with its number and names, and the form that does it. */
  readonly children: ReactNode;
}

/** A second look before something that cannot be undone. Works without a script. */
export const Confirm = ({ open, look = 'second', danger = false, children }: ConfirmProps) => (
  <details className={danger ? 'confirm confirm-danger' : 'confirm'}>
    <summary className={buttonClass(danger ? 'danger' : look)}>{open}</summary>
    <div className="stack-tight">{children}</div>
  </details>
);
