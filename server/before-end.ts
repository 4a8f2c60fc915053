type Closing = () => Promise<void>;

// The framework loads its own copy of a module; what both copies must know stands here.
const held = globalThis as { attuneBeforeEnd?: Closing[] };

/** Names something to be closed before the process ends. */
export const beforeEnd = (closing: Closing): void => {
  held.attuneBeforeEnd ??= [];
  held.attuneBeforeEnd.push(closing);
};

/** Closes all of it, at once; what fails is told and keeps nothing else from closing. */
export const closeAll = async (): Promise<void> => {
  const answers = await Promise.allSettled((held.attuneBeforeEnd ?? []).map((close) => close()));
  for (const answer of answers) if (answer.status === 'rejected') console.error(answer.reason);
};
