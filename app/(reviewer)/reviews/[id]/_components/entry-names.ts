import type { Locale } from '@/lib/core/locale';
import { formatDate, formatList } from '@/lib/platform/format';
import type { FrozenDiff } from '@/lib/readiness/frozen/diff';
import type { FrozenLedger, FrozenNoun } from '@/lib/readiness/frozen/model';

type Names = { readonly [N in FrozenNoun]: (entry: FrozenLedger[N][number]) => string };

const few = 4;

/** What the entries of one part that changed are called, so that a reader finds them again. */
export function changedEntries(diff: FrozenDiff, locale: Locale) {
  const day = (date: string | null) => (date === null ? '' : formatDate(locale, date, 'short'));
  const names: Names = {
    education: ({ field, institution }) => `${field}, ${institution}`,
    employment: ({ jobTitle, employer }) => `${jobTitle}, ${employer}`,
    leadership: ({ title }) => title,
    training: ({ title }) => title,
    supervision: ({ heldOn, periodFrom }) => day(heldOn ?? periodFrom),
    memberships: ({ association }) => association,
    documents: ({ name }) => name,
  };
  return <N extends FrozenNoun>(noun: N) => {
    const { added, changed, removed } = diff.ledger[noun];
    const said = (entries: readonly FrozenLedger[N][number][]) => {
      const called = entries.slice(0, few).map((entry) => names[noun](entry));
      return {
        count: entries.length,
        names: entries.length > few ? `${called.join(', ')}…` : formatList(locale, called),
      };
    };
    return {
      added: said(added),
      changed: said(changed.map(({ after }) => after)),
      removed: said(removed),
    };
  };
}
