'use client';

import { useEffect, useRef, useState } from 'react';
import { type Reasoned, ReasonedTag } from '@/components/ui/tag';

/** What is said of a form while it is being filled in; `seen` goes with it, so that nothing is asked twice. */
export type LiveAnswer = Reasoned & { readonly seen: string };

interface LiveTagProps {
  readonly look: (form: FormData) => Promise<LiveAnswer | null>;
  readonly label: string;
  /** Looks at once, not only after the first change. */
  readonly now: boolean;
}

const pause = 500;

/** Says what the form it stands in would bring, a moment after each change. Without a script it is silent. */
export function LiveTag({ look, label, now }: LiveTagProps) {
  const place = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState<LiveAnswer | null>(null);

  useEffect(() => {
    const form = place.current?.closest('form');
    if (!form) return;
    let timer = 0;
    let turn = 0;
    const ask = async () => {
      turn += 1;
      const mine = turn;
      const answer = await look(new FormData(form)).catch(() => null);
      if (mine === turn) setSaid(answer);
    };
    const changed = () => {
      clearTimeout(timer);
      timer = window.setTimeout(ask, pause);
    };
    if (now) changed();
    form.addEventListener('input', changed);
    return () => {
      clearTimeout(timer);
      turn = -1;
      form.removeEventListener('input', changed);
    };
  }, [look, now]);

  return (
    <div ref={place} role="status">
      {said === null ? null : (
        <>
          {label} <ReasonedTag {...said} />
          <input type="hidden" name="seen" value={said.seen} readOnly />
        </>
      )}
    </div>
  );
}
