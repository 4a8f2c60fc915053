import type { Locale } from '@/lib/core/locale';
import { say, sayRules } from '@/lib/standards/say/say';
import type { Readiness, SaidEntry } from './model';

/** The sentences of some entries by the id of their row: a page says only what it shows. */
export function sayEntries(
  readiness: Readiness,
  locale: Locale,
  ids: readonly string[],
): ReadonlyMap<string, SaidEntry> {
  const idOf = new Map<string, string>();
  const entries = ids.flatMap((id) => {
    const entry = readiness.entryOf.get(id);
    if (entry) idOf.set(entry.path, id);
    return entry ? [entry] : [];
  });
  const said = say({ ...withoutEntries(readiness), entries }, locale);
  return new Map(said.entries.map((entry) => [idOf.get(entry.path) ?? '', entry]));
}

const withoutEntries = ({ eligibility }: Readiness) => {
  const { plan: _plan, fits: _fits, ...rest } = eligibility;
  return { ...rest, requirements: [], warnings: [] };
};

/** The rules said: each requirement with what is missing, and the warnings. */
export const sayReadiness = (readiness: Readiness, locale: Locale) =>
  sayRules(readiness.eligibility, locale);
