'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import { type FormAction, idle } from '@/lib/web/action-result';
import { savedEvent } from './saved-status';

interface RubricKeeperProps {
  readonly action: FormAction;
  readonly saving: string;
  readonly notSaved: string;
  readonly children: ReactNode;
}

const pause = 1200;
const tryAgain = 6000;

const tell = (words: string) =>
  window.dispatchEvent(new CustomEvent(savedEvent, { detail: words }));

/** Keeps the lines of one form in order: what changes while a line is being sent is sent after it. */
function keeper(action: FormAction, words: { saving: string; notSaved: string }) {
  const timers = new Map<HTMLFormElement, number>();
  const busy = new Set<HTMLFormElement>();
  const waiting = new Set<HTMLFormElement>();

  const later = (form: HTMLFormElement, after: number) => {
    clearTimeout(timers.get(form));
    timers.set(
      form,
      window.setTimeout(() => void save(form), after),
    );
  };
  const save = async (form: HTMLFormElement): Promise<void> => {
    clearTimeout(timers.get(form));
    timers.delete(form);
    const data = new FormData(form);
    if (!data.has('verdict')) return;
    if (busy.has(form)) {
      waiting.add(form);
      return;
    }
    busy.add(form);
    tell(words.saving);
    const result = await action(idle, data).catch(() => null);
    busy.delete(form);
    if (result?.status === 'ok') {
      const version = form.elements.namedItem('version');
      if (version instanceof HTMLInputElement && result.version) version.value = result.version;
      tell(result.message ?? '');
    } else {
      tell(result?.status === 'refused' ? result.message : words.notSaved);
      if (result === null) later(form, tryAgain);
    }
    if (waiting.delete(form)) await save(form);
  };
  const flush = () => {
    for (const form of [...timers.keys()]) void save(form);
  };
  return { save, later, flush };
}

const choose = (form: HTMLFormElement, value: string): boolean => {
  const radio = form.querySelector<HTMLInputElement>(`input[name="verdict"][value="${value}"]`);
  if (!radio) return false;
  radio.checked = true;
  radio.focus();
  return true;
};

/**
 * Saves each line of the rubric as it is judged, and lets 1, 2 and 3 judge the line that has the focus.
 * Without a script each line has its own button.
 */
export function RubricKeeper({ action, saving, notSaved, children }: RubricKeeperProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const here = box.current;
    if (!here) return;
    const { save, later, flush } = keeper(action, { saving, notSaved });
    const formOf = (event: Event) => (event.target as Element).closest('form');
    const changed = (event: Event) => {
      const form = formOf(event);
      if (form && (event.target as Element).matches('[name="verdict"]')) void save(form);
    };
    const typed = (event: Event) => {
      const form = formOf(event);
      if (form && (event.target as Element).matches('textarea')) later(form, pause);
    };
    const pressed = (event: KeyboardEvent) => {
      const form = formOf(event);
      if (!form || event.altKey || event.ctrlKey || event.metaKey) return;
      if ((event.target as Element).matches('textarea')) return;
      const value = ['shown', 'not_shown', 'ask'][['1', '2', '3'].indexOf(event.key)];
      if (!value || !choose(form, value)) return;
      event.preventDefault();
      void save(form);
    };
    const left = () => {
      if (document.visibilityState === 'hidden') flush();
    };
    here.addEventListener('change', changed);
    here.addEventListener('input', typed);
    here.addEventListener('keydown', pressed);
    here.addEventListener('focusout', flush);
    document.addEventListener('visibilitychange', left);
    return () => {
      flush();
      here.removeEventListener('change', changed);
      here.removeEventListener('input', typed);
      here.removeEventListener('keydown', pressed);
      here.removeEventListener('focusout', flush);
      document.removeEventListener('visibilitychange', left);
    };
  }, [action, saving, notSaved]);
  return <div ref={box}>{children}</div>;
}
