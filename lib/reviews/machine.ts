import { arrowFor, type Machine } from '@/lib/core/machine';
import type { ReviewState } from './model';

/** The life of one reviewer's task. A submitted review is never reopened: a new round is a new task. */
export const reviewMachine = [
  { event: 'submit', from: ['assigned'], to: 'submitted', may: ['reviewer'] },
  { event: 'recuse', from: ['assigned'], to: 'recused', may: ['reviewer'] },
  { event: 'withdraw', from: ['assigned'], to: 'withdrawn', may: ['coordinator'] },
] as const satisfies Machine<ReviewState, ReviewEvent, 'reviewer' | 'coordinator'>;

export type ReviewEvent = 'submit' | 'recuse' | 'withdraw';

/** The arrow for an event out of a state, or null. */
export const reviewArrow = (state: ReviewState, event: ReviewEvent) =>
  arrowFor<ReviewState, ReviewEvent, 'reviewer' | 'coordinator'>(reviewMachine, state, event);
