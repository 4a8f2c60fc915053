import type { ReactNode } from 'react';

interface NextStepProps {
  readonly title: string;
  readonly children: ReactNode;
  /** A button in the 'ink' look, or the form that holds one. */
  readonly action?: ReactNode;
}

/** The one small thing that helps most now. */
export const NextStep = ({ title, children, action }: NextStepProps) => (
  <section className="next-step">
    <div>
      <h2 className="font-sans text-base font-semibold tracking-normal">{title}</h2>
      <div>{children}</div>
    </div>
    {action === undefined ? null : <div>{action}</div>}
  </section>
);
