'use client';

import { useActionState, useId, useState } from 'react';
import { buttonClass } from '@/components/ui/button-class';
import { QrDrawing } from '@/components/ui/qr-drawing';
import { handOverAction } from '../actions';
import { notHanded } from '../handed';

interface Props {
  readonly request: string;
  readonly label: string;
  readonly words: Readonly<
    Record<'make' | 'again' | 'once' | 'link' | 'copy' | 'copied' | 'qr', string>
  >;
}

/** Makes a link and shows it once: as text, with a button that copies it, and as a picture for a camera. */
export function LinkOnce({ request, label, words }: Props) {
  const [handed, make, pending] = useActionState(handOverAction, notHanded);
  const [copied, setCopied] = useState('');
  const id = useId();
  const link = handed.status === 'ok' ? handed.link : '';
  const copy = async () => {
    await navigator.clipboard.writeText(link);
    setCopied(link);
  };
  return (
    <div className="stack-tight">
      <form action={make} aria-label={label}>
        <input type="hidden" name="request" value={request} />
        <button
          type="submit"
          className={buttonClass('second')}
          aria-disabled={pending || undefined}
        >
          {link ? words.again : words.make}
        </button>
      </form>
      <div role="status" className="stack-tight">
        {handed.status === 'refused' ? <p className="notice notice-bad">{handed.message}</p> : null}
        {link ? (
          <>
            <p>{words.once}</p>
            <label htmlFor={id}>{words.link}</label>
            <input id={id} className="input" readOnly value={link} />
            {handed.status === 'ok' ? <QrDrawing shape={handed.picture} label={words.qr} /> : null}
          </>
        ) : null}
        {link !== '' && copied === link ? <p>{words.copied}</p> : null}
      </div>
      {link ? (
        <button type="button" className={buttonClass('second')} onClick={copy}>
          {words.copy}
        </button>
      ) : null}
    </div>
  );
}
