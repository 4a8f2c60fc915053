'use client';

import { useEffect, useRef, useState } from 'react';

interface AnswerMeterProps {
  /** How many items may be left with "not enough information". */
  readonly most: number;
  /** How many were when the form was last kept. */
  readonly beginning: number;
  /** `left` and `over` carry "{left}", "{most}" and "{count}" for the figures. */
  readonly words: { readonly left: string; readonly none: string; readonly over: string };
}

const filled = (sentence: string, figures: Readonly<Record<string, number>>): string =>
  sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(figures[name] ?? whole));

/** Says how many answers may still be "not enough information", and warns before the form is void. */
export function AnswerMeter({ most, beginning, words }: AnswerMeterProps) {
  const line = useRef<HTMLDivElement>(null);
  const [count, setCount] = useState(beginning);
  useEffect(() => {
    const form = line.current?.closest('form');
    if (!form) return;
    const look = () => setCount(form.querySelectorAll('input[value="unknown"]:checked').length);
    look();
    form.addEventListener('change', look);
    return () => form.removeEventListener('change', look);
  }, []);
  const figures = { left: most - count, most, count };
  const over = count > most;
  return (
    <div
      ref={line}
      role="status"
      className={`sticky bottom-0 z-10 ${over ? 'notice notice-wait' : 'border-line border-t bg-ground py-2 text-quiet'}`}
    >
      <p>
        {over
          ? filled(words.over, figures)
          : count === 0
            ? words.none
            : filled(words.left, figures)}
      </p>
    </div>
  );
}
