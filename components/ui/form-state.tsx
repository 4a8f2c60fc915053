'use client';

import { createContext, useContext } from 'react';
import type { ActionResult } from '@/lib/web/action-result';

/** Words the controls of a form need; handed down by ActionForm, so no catalogue is shipped. */
export interface FormWords {
  readonly errorPrefix: string;
  readonly summaryTitle: string;
  readonly optional: string;
  readonly sending: string;
  readonly conflictTitle: string;
  readonly conflictTheirs: string;
  readonly conflictYours: string;
  readonly conflictField: string;
  readonly conflictHint: string;
  readonly continue: string;
  /** Templates: the figure goes where "{count}" or "{step}" stands. */
  readonly charactersLeft: string;
  readonly charactersOver: string;
  readonly minutesLess: string;
  readonly minutesMore: string;
}

interface FormState {
  readonly result: ActionResult;
  readonly pending: boolean;
  readonly words: FormWords | null;
  /** Begins the ids of its fields: a page may hold several forms that ask the same. */
  readonly ids?: string;
  /** A draft was kept: the next sending builds on this version. */
  readonly noteVersion: (version: string) => void;
}

const FormStateContext = createContext<FormState>({
  result: { status: 'idle' },
  pending: false,
  words: null,
  noteVersion: () => undefined,
});

export const FormStateProvider = FormStateContext.Provider;

/** Whether the form is being sent, and its words. */
export const useFormState = (): FormState => useContext(FormStateContext);

/** What the last answer said about one field: its error, and what had been typed. */
export function useField(name: string): {
  readonly error: string | undefined;
  readonly typed: string | readonly string[] | undefined;
} {
  const { result } = useFormState();
  if (result.status !== 'refused') return { error: undefined, typed: undefined };
  return { error: result.fields?.[name], typed: result.values?.[name] };
}

/** A typed value as one piece of text, or the given beginning. */
export const asText = (
  typed: string | readonly string[] | undefined,
  beginning: string | undefined,
): string | undefined => (typeof typed === 'string' ? typed : beginning);

/** Typed choices as a list, or the given beginning. */
export const asList = (
  typed: string | readonly string[] | undefined,
  beginning: readonly string[],
): readonly string[] => {
  if (typed === undefined) return beginning;
  return typeof typed === 'string' ? [typed] : typed;
};
