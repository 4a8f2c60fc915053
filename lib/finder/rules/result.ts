import { categoryOf } from '@/lib/standards/categories';
import { type CategoryReach, reachOf } from '@/lib/standards/evaluate/deciding';
import { categoryCodes } from '@/lib/standards/model';
import type { Answers } from '../model';
import { portfolioOf, tracksOf } from './portfolio';
import type { Standpoint } from './standpoint';

/** Every category of the person's ages, in three heaps: fits now, fits on a day, is for something else. */
export interface FinderResult {
  readonly now: readonly CategoryReach[];
  readonly later: readonly CategoryReach[];
  readonly other: readonly CategoryReach[];
  /** What the association does not offer. */
  readonly closed: readonly CategoryReach[];
}

const today: readonly string[] = categoryCodes;

// What only has to be completed is nearest; then the earliest day.
const nearness = ({ deciding }: CategoryReach): string => deciding?.readyOn ?? '';

/** What the answers come to, category by category. */
export function resultOf(answers: Answers, from: Standpoint): FinderResult {
  const onTracks = tracksOf(answers);
  const all = reachOf(portfolioOf(answers, from.asOf), from).filter(
    ({ code }) => today.includes(code) && onTracks.includes(categoryOf(code).track),
  );
  const reached = all.filter(({ open }) => open);
  const fits = ({ outcome }: CategoryReach) => outcome === 'eligible' || outcome === 'emerging';
  return {
    now: reached.filter(fits),
    later: reached
      .filter(({ outcome }) => outcome === 'not_yet')
      .toSorted((a, b) => nearness(a).localeCompare(nearness(b))),
    other: reached.filter(({ outcome }) => outcome === 'not_eligible'),
    closed: all.filter(({ open }) => !open),
  };
}
