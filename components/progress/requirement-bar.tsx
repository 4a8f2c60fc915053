import { type ReactNode, useId } from 'react';

/** One part of a bar: how much, and its words in the key. */
export interface BarPart {
  readonly amount: number;
  /** "6 wait for confirmation"; may hold a link. Left out where the amount is zero. */
  readonly words: ReactNode;
}

interface RequirementBarProps {
  readonly title: string;
  /** Where the title leads. */
  readonly href?: string;
  /** The sentence in figures: <><b>18</b> of 24 hours</>. */
  readonly figure: ReactNode;
  /** A Tag where there is a state to name. */
  readonly tag?: ReactNode;
  /** What is asked, in the unit of the parts. Without it only the heading is drawn. */
  readonly goal?: number;
  readonly counted?: BarPart;
  readonly pending?: BarPart;
  readonly notCounting?: BarPart;
  /** The whole bar as a sentence, for those who do not see it. */
  readonly described?: string;
  readonly note?: ReactNode;
  readonly level?: 2 | 3;
}

/** One rule of the standards: what counts, what waits, what does not, against what is asked. */
export function RequirementBar(props: RequirementBarProps) {
  const Heading = props.level === 2 ? 'h2' : 'h3';
  return (
    <section className="rule">
      <div className="rule-top">
        <Heading className="text-lg">
          {props.href === undefined ? props.title : <a href={props.href}>{props.title}</a>}
        </Heading>
        <span className="rule-figure">{props.figure}</span>
        {props.tag}
      </div>
      {props.goal === undefined ? null : <Meter {...props} goal={props.goal} />}
      {props.note === undefined ? null : <p className="rule-note">{props.note}</p>}
    </section>
  );
}

const percent = (share: number): string => `${Math.round(share * 10_000) / 100}%`;

function Meter(props: RequirementBarProps & { readonly goal: number }) {
  const id = useId();
  const counted = props.counted?.amount ?? 0;
  const pending = props.pending?.amount ?? 0;
  const apart = props.notCounting?.amount ?? 0;
  const whole = Math.max(props.goal, counted + pending + apart, 1);
  const goalInside = props.goal < whole;
  return (
    <>
      <svg className="meter" role="img" aria-label={props.described ?? props.title}>
        <BarPatterns id={id} />
        <rect className="part-counted" width={percent(counted / whole)} height="14" />
        <rect
          x={percent(counted / whole)}
          width={percent(pending / whole)}
          height="14"
          fill={`url(#${id}-pending)`}
        />
        <rect
          x={percent((counted + pending) / whole)}
          width={percent(apart / whole)}
          height="14"
          fill={`url(#${id}-apart)`}
        />
        {goalInside ? (
          <line
            className="part-goal"
            x1={percent(props.goal / whole)}
            x2={percent(props.goal / whole)}
            y2="14"
          />
        ) : null}
      </svg>
      {pending + apart > 0 ? <BarKey id={id} {...props} /> : null}
    </>
  );
}

/** Slanted lines wait, upright lines do not count: told apart without colour. */
function BarPatterns({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern
        id={`${id}-pending`}
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect className="part-ground" width="6" height="6" />
        <line className="part-line-pending" x1="1.5" x2="1.5" y2="6" />
      </pattern>
      <pattern id={`${id}-apart`} width="4" height="4" patternUnits="userSpaceOnUse">
        <rect className="part-ground" width="4" height="4" />
        <line className="part-line-void" x1="1" x2="1" y2="4" />
      </pattern>
    </defs>
  );
}

function BarKey(props: RequirementBarProps & { readonly id: string }) {
  return (
    <ul className="key">
      <KeyLine part={props.counted} className="part-counted" />
      <KeyLine part={props.pending} fill={`url(#${props.id}-pending)`} />
      <KeyLine part={props.notCounting} fill={`url(#${props.id}-apart)`} />
    </ul>
  );
}

function KeyLine(props: {
  readonly part: BarPart | undefined;
  readonly className?: string;
  readonly fill?: string;
}) {
  if (props.part === undefined || props.part.amount === 0) return null;
  return (
    <li>
      <svg aria-hidden="true">
        <rect className={props.className} fill={props.fill} width="22" height="10" />
      </svg>
      <span>{props.part.words}</span>
    </li>
  );
}
