import type { ReactNode } from 'react';

/** good: done or counts; wait: in somebody's hands; bad: needs somebody now; none: neither. */
export type Tone = 'good' | 'wait' | 'bad' | 'none' | 'accent';

interface TagProps {
  readonly tone?: Tone;
  /** Leaves the icon away, where the word alone is clear enough. */
  readonly plain?: boolean;
  readonly children: ReactNode;
}

/**
 * A state as a word with an icon; colour only repeats it. The icon is drawn by the sheet: a list has
 * fifty of them, and as elements they cost more than the rest of their row.
 */
export function Tag({ tone = 'none', plain = false, children }: TagProps) {
  const mark = plain ? 'tag-plain' : '';
  return <span className={`tag tag-${tone} ${mark}`.trim()}>{children}</span>;
}

/** A state in a word, with its reasons under it. */
export interface Reasoned {
  readonly tone: Tone;
  readonly text: string;
  readonly why?: readonly string[];
}

export function ReasonedTag({ tone, text, why }: Reasoned) {
  return (
    <>
      <Tag tone={tone}>{text}</Tag>
      {why?.map((line) => (
        <p key={line} className="why">
          {line}
        </p>
      ))}
    </>
  );
}
