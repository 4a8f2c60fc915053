'use client';

import { useEffect, useRef, useState } from 'react';
import { useFormState } from '@/components/ui/form-state';

/** Everything that needs another look, on top, with links to the fields; takes the focus. */
export function ErrorSummary() {
  const { result, words, ids = 'f' } = useFormState();
  const box = useRef<HTMLDivElement>(null);
  const prefix = words?.errorPrefix ?? '';
  const [labels, setLabels] = useState<Readonly<Record<string, string>>>({});

  useEffect(() => {
    if (result.status !== 'refused') return;
    setLabels(labelsOf(Object.keys(result.fields ?? {}), ids));
    box.current?.focus();
    const title = document.title;
    document.title = `${prefix} ${title}`;
    return () => {
      document.title = title;
    };
  }, [result, prefix, ids]);

  if (result.status !== 'refused' || words === null) return null;
  const fields = Object.entries(result.fields ?? {});
  const said = (name: string, sentence: string): string => {
    const alone = fields.filter(([, each]) => each === sentence).length === 1;
    return alone || !labels[name] ? sentence : `${labels[name]}: ${sentence}`;
  };
  return (
    <div ref={box} className="summary" role="alert" tabIndex={-1}>
      <h2>{words.summaryTitle}</h2>
      <p>{result.message}</p>
      {fields.length === 0 ? null : (
        <ul>
          {fields.map(([name, sentence]) => (
            <li key={name}>
              <a href={`#${ids}-${name}`} onClick={focusField}>
                {said(name, sentence)}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** What fields are called on the page: links that say the same are told apart by it. */
function labelsOf(names: readonly string[], ids: string): Readonly<Record<string, string>> {
  const labelOf = (name: string): string => {
    const field = document.getElementById(`${ids}-${name}`);
    const label = field?.querySelector('legend') ?? (field as HTMLInputElement | null)?.labels?.[0];
    return label?.firstChild?.textContent?.trim() ?? '';
  };
  return Object.fromEntries(names.map((name) => [name, labelOf(name)]));
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
