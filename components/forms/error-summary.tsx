'use client';

import { useEffect, useRef } from 'react';
import { useFormState } from '@/components/ui/form-state';

/** Everything that needs another look, on top, with links to the fields; takes the focus. */
export function ErrorSummary() {
  const { result, words, ids = 'f' } = useFormState();
  const box = useRef<HTMLDivElement>(null);
  const prefix = words?.errorPrefix ?? '';

  useEffect(() => {
    if (result.status !== 'refused') return;
    box.current?.focus();
    const title = document.title;
    document.title = `${prefix} ${title}`;
    return () => {
      document.title = title;
    };
  }, [result, prefix]);

  if (result.status !== 'refused' || words === null) return null;
  const fields = Object.entries(result.fields ?? {});
  return (
    <div ref={box} className="summary" role="alert" tabIndex={-1}>
      <h2>{words.summaryTitle}</h2>
      <p>{result.message}</p>
      {fields.length === 0 ? null : (
        <ul>
          {fields.map(([name, sentence]) => (
            <li key={name}>
              <a href={`#${ids}-${name}`} onClick={focusField}>
                {sentence}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function focusField(event: React.MouseEvent<HTMLAnchorElement>): void {
  const field = document.getElementById(event.currentTarget.hash.slice(1));
  const control = field?.matches('fieldset')
    ? field.querySelector<HTMLElement>('input:checked, input')
    : field;
  if (!control) return;
  event.preventDefault();
  control.focus();
  field?.scrollIntoView({ block: 'center' });
}
