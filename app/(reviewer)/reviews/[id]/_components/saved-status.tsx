'use client';

import { useEffect, useState } from 'react';

/** Told on the window whenever a line was kept, or could not be. */
export const savedEvent = 'attune:saved';

/** "Draft saved 20:14 · 31 of 38 judged", at the head of the page. */
export function SavedStatus({ beginning }: { readonly beginning: string }) {
  const [words, setWords] = useState(beginning);
  useEffect(() => {
    const heard = (event: Event) => setWords((event as CustomEvent<string>).detail);
    window.addEventListener(savedEvent, heard);
    return () => window.removeEventListener(savedEvent, heard);
  }, []);
  return (
    <span role="status" className="quiet">
      {words}
    </span>
  );
}
