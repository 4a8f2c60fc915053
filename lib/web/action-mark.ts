import type { AsyncLocalStorage } from 'node:async_hooks';

/**
 * Tells the front server that a server action of ours has begun. The action wrapper calls it first:
 * from here on a failure is ours (500); before it, the arguments could not be read (400).
 */
export function markActionBegan(): void {
  const holder = globalThis as {
    readonly [name: symbol]: AsyncLocalStorage<{ actionBegan: boolean }> | undefined;
  };
  const mark = holder[Symbol.for('attune.request-mark')]?.getStore();
  if (mark) mark.actionBegan = true;
}
