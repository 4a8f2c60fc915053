import { canonicalJson, type Json } from '@/lib/core/canonical-json';
import type { FrozenLedger, FrozenNoun, FrozenPortfolio } from './model';

type EntryOf<N extends FrozenNoun> = FrozenLedger[N][number];

/** What became of one part of the ledger between two rounds, entry by entry. */
export interface NounDiff<N extends FrozenNoun> {
  readonly added: readonly EntryOf<N>[];
  readonly removed: readonly EntryOf<N>[];
  readonly changed: readonly { readonly before: EntryOf<N>; readonly after: EntryOf<N> }[];
}

export interface FrozenDiff {
  readonly ledger: { readonly [N in FrozenNoun]: NounDiff<N> };
  /** Requirements of which more or less counts than before. */
  readonly figures: readonly {
    readonly id: string;
    readonly before: number;
    readonly after: number;
  }[];
  readonly nothing: boolean;
}

const same = (a: unknown, b: unknown): boolean =>
  canonicalJson(a as Json) === canonicalJson(b as Json);

const diffNoun = <N extends FrozenNoun>(
  before: readonly EntryOf<N>[],
  after: readonly EntryOf<N>[],
): NounDiff<N> => {
  const old = new Map(before.map((entry) => [entry.id, entry]));
  const now = new Set(after.map((entry) => entry.id));
  return {
    added: after.filter((entry) => !old.has(entry.id)),
    removed: before.filter((entry) => !now.has(entry.id)),
    changed: after.flatMap((entry) => {
      const earlier = old.get(entry.id);
      return earlier && !same(earlier, entry) ? [{ before: earlier, after: entry }] : [];
    }),
  };
};

/** What changed between two rounds of one application: entries by their id, and what counts of each requirement. */
export const diffFrozen = (before: FrozenPortfolio, after: FrozenPortfolio): FrozenDiff => {
  const of = <N extends FrozenNoun>(noun: N): NounDiff<N> =>
    diffNoun<N>(before.ledger[noun], after.ledger[noun]);
  const ledger = {
    education: of('education'),
    employment: of('employment'),
    leadership: of('leadership'),
    training: of('training'),
    supervision: of('supervision'),
    memberships: of('memberships'),
    documents: of('documents'),
  };
  const old = new Map(before.eligibility.requirements.map((each) => [each.id, each.counted]));
  const figures = after.eligibility.requirements.flatMap(({ id, counted }) => {
    const was = old.get(id) ?? 0;
    return was === counted ? [] : [{ id, before: was, after: counted }];
  });
  const nothing = Object.values(ledger).every(
    ({ added, removed, changed }) => added.length + removed.length + changed.length === 0,
  );
  return { ledger, figures, nothing: nothing && figures.length === 0 };
};
