import { CircleAlert, CircleCheck, Clock, Info } from 'lucide-react';
import type { ReactNode } from 'react';

const icons = { good: CircleCheck, wait: Clock, bad: CircleAlert, info: Info } as const;

interface NoticeProps {
  readonly tone?: keyof typeof icons;
  readonly title?: string;
  /** Spoken at once when it appears after something was done. */
  readonly announced?: boolean;
  readonly children: ReactNode;
}

/** Something to know before going on. */
export function Notice({ tone = 'info', title, announced = false, children }: NoticeProps) {
  const Icon = icons[tone];
  return (
    <div
      className={tone === 'info' ? 'notice' : `notice notice-${tone}`}
      role={announced ? 'status' : undefined}
    >
      <Icon aria-hidden="true" />
      <div>
        {title === undefined ? null : <strong className="block">{title}</strong>}
        {children}
      </div>
    </div>
  );
}
