'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { useFormState } from '@/components/ui/form-state';
import { type FormAction, idle } from '@/lib/web/action-result';

interface AutosaveLineProps {
  readonly action: FormAction;
  /** Where the draft stands when the page is opened: "Saved 10:42 AM". */
  readonly beginning: string | undefined;
  readonly saving: string;
  readonly notSaved: string;
}

const pause = 1200;

/** The form's fields without its files, which are sent with the whole form only. */
function draftOf(form: HTMLFormElement): FormData {
  const data = new FormData(form);
  for (const [name, value] of [...data]) if (value instanceof File) data.delete(name);
  return data;
}

/** Sends the form's draft a moment after each change, one at a time, and says when it was kept. */
export function AutosaveLine({ action, beginning, saving, notSaved }: AutosaveLineProps) {
  const { noteVersion, pending } = useFormState();
  const [words, setWords] = useState(beginning);
  const line = useRef<HTMLParagraphElement>(null);
  const state = useRef({ timer: 0, busy: false, dirty: false });
  const submitting = useRef(pending);
  submitting.current = pending;

  const save = useCallback(async () => {
    const form = line.current?.closest('form');
    const now = state.current;
    clearTimeout(now.timer);
    if (!form || !now.dirty || submitting.current) return;
    if (now.busy) {
      now.timer = window.setTimeout(save, pause);
      return;
    }
    now.busy = true;
    now.dirty = false;
    setWords(saving);
    const result = await action(idle, draftOf(form)).catch(() => null);
    now.busy = false;
    if (result?.status === 'ok') {
      if (result.version !== undefined) noteVersion(result.version);
      setWords(result.message);
      return;
    }
    now.dirty = true;
    setWords(result?.status === 'refused' ? result.message : notSaved);
  }, [action, noteVersion, notSaved, saving]);

  useEffect(() => {
    const form = line.current?.closest('form');
    if (!form) return;
    const changed = () => {
      state.current.dirty = true;
      clearTimeout(state.current.timer);
      state.current.timer = window.setTimeout(save, pause);
    };
    const left = () => {
      if (document.visibilityState === 'hidden') void save();
    };
    form.addEventListener('input', changed);
    document.addEventListener('visibilitychange', left);
    return () => {
      clearTimeout(state.current.timer);
      form.removeEventListener('input', changed);
      document.removeEventListener('visibilitychange', left);
    };
  }, [save]);

  return (
    <p ref={line} role="status" className="saved-at">
      {words}
    </p>
  );
}
