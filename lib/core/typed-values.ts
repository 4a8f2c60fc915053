/** What a form sends for a group of choices: nothing, one, or several of them. */
export type TypedChoices<T extends string> = T | readonly T[] | undefined;

/** The choices of a group as a list without repeats, however many were sent. */
export const choicesOf = <T extends string>(typed: TypedChoices<T>): readonly T[] => {
  if (typed === undefined) return [];
  return [...new Set(typeof typed === 'string' ? [typed] : typed)];
};

/** A text as typed, trimmed; null where nothing was. */
export const textOrNull = (typed: string | undefined): string | null => typed?.trim() || null;
