import { Check, CircleAlert, Clock, Minus } from 'lucide-react';
import type { ReactNode } from 'react';

/** good: done or counts; wait: in somebody's hands; bad: needs somebody now; none: neither. */
export type Tone = 'good' | 'wait' | 'bad' | 'none' | 'accent';

const icons = { good: Check, wait: Clock, bad: CircleAlert, none: Minus, accent: null } as const;

interface TagProps {
  readonly tone?: Tone;
  /** Leaves the icon away, where the word alone is clear enough. */
  readonly plain?: boolean;
  readonly children: ReactNode;
}

/** A state as a word with an icon; colour only repeats it. */
export function Tag({ tone = 'none', plain = false, children }: TagProps) {
  const Icon = icons[tone];
  return (
    <span className={tone === 'none' ? 'tag' : `tag tag-${tone}`}>
      {plain || Icon === null ? null : <Icon aria-hidden="true" />}
      {children}
    </span>
  );
}
