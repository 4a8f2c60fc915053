import Link from 'next/link';
import type { ReactNode } from 'react';
import { type ButtonLook, buttonClass } from './button-class';

interface ButtonProps {
  readonly children: ReactNode;
  readonly look?: ButtonLook;
  readonly wide?: boolean;
  readonly type?: 'submit' | 'button';
  readonly name?: string;
  readonly value?: string;
  readonly form?: string;
}

/** A plain button; in a form that posts use SubmitButton, which says that it is sending. */
export const Button = ({ children, look, wide, type = 'submit', ...rest }: ButtonProps) => (
  <button type={type} className={buttonClass(look, wide)} {...rest}>
    {children}
  </button>
);

interface LinkButtonProps {
  readonly href: string;
  readonly children: ReactNode;
  readonly look?: ButtonLook;
  readonly wide?: boolean;
  /** For files: a plain link that the router leaves alone. */
  readonly download?: boolean;
}

/** Goes somewhere, and looks as important as a button. */
export function LinkButton({ href, children, look, wide, download }: LinkButtonProps) {
  if (download) {
    return (
      <a href={href} className={buttonClass(look, wide)} download>
        {children}
      </a>
    );
  }
  return (
    <Link href={href} className={buttonClass(look, wide)} prefetch={false}>
      {children}
    </Link>
  );
}
