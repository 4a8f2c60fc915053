import { checkOverrides } from '@/lib/standards/editions/check-overlay';
import type { Edition } from '@/lib/standards/editions/edition';
import { type Overlay, overridesOn } from '@/lib/standards/editions/overlay';
import { type OverrideKey, type Overrides, overridesSchema } from '@/lib/standards/overrides';
import type { Fault } from '../errors';
import type { Typed } from './edition-typed';
import { kindOf } from './override-kinds';
import { overrideText, parseOverride } from './override-text';

/**
 * The overlay of an association as one statement: what holds on a day, with its notes and pages. What an
 * edition since then no longer allows is left behind.
 */
export function begunFrom(
  code: string,
  published: Overlay | null,
  editions: readonly Edition[],
  day: string,
): Overlay {
  const said = overridesOn(published, day);
  const faults = faultsOf(said, editions, day);
  const overrides = Object.fromEntries(Object.entries(said).filter(([key]) => !(key in faults)));
  const told = (published?.periods ?? []).filter(({ note }) => note !== '');
  const note = [...new Set(told.map((each) => each.note))].join(' ').slice(0, 1000);
  const sources = published?.sources ?? {};
  return {
    association: code,
    periods: [{ from: null, until: null, overrides, sources: Object.keys(sources), note }],
    sources,
  };
}

/** What a draft says. */
export const overridesOf = (draft: Overlay): Overrides => draft.periods[0]?.overrides ?? {};

const withOverrides = (draft: Overlay, overrides: Overrides): Overlay => ({
  ...draft,
  periods: draft.periods.map((period) => ({ ...period, overrides })),
});

/** The editions a statement will meet from its day on. */
const metFrom = (editions: readonly Edition[], day: string): readonly Edition[] =>
  editions.filter(({ until }) => until === null || until >= day);

/** What is wrong with a statement under any edition it will meet, by key. */
export function faultsOf(
  overrides: Overrides,
  editions: readonly Edition[],
  day: string,
): Readonly<Record<string, Fault>> {
  const problems = metFrom(editions, day).flatMap((e) => checkOverrides(e, overrides));
  return Object.fromEntries(
    problems.map(({ path, code, values }) => [path, { code, ...(values ? { values } : {}) }]),
  );
}

interface Setting {
  readonly key: OverrideKey;
  /** What was typed; null takes the setting out: the standard holds again. */
  readonly typed: Typed | null;
}

/** Limits in the unit in which the value is typed. */
const asTyped = (key: OverrideKey, { code, values = {} }: Fault): Fault => {
  const said = Object.entries(values).map(([name, text]) =>
    /^\d+$/.test(text) ? [name, overrideText(key, Number(text))] : [name, text],
  );
  return { code, values: Object.fromEntries(said) };
};

type Made = { readonly overlay: Overlay } | { readonly faults: Readonly<Record<string, Fault>> };

/** The field a fault of the schema is about: `value.IFS.es` of a name, else the one field there is. */
const fieldOf = (path: readonly PropertyKey[], typed: Typed): string => {
  const name = ['value', ...path.slice(1)].join('.');
  return name in typed ? name : 'value';
};

/** What is wrong with what was typed: a key of `rulebook.faults`. */
function codeOf(key: OverrideKey, { code }: { readonly code: string }): string {
  const { kind } = kindOf(key);
  if (kind === 'month_day') return 'not_a_month_day';
  if (kind === 'day') return 'date';
  if (kind === 'choice') return 'not_a_choice';
  const figure = kind === 'hours' || kind === 'number' || kind === 'amounts';
  if (code === 'too_big') return figure ? 'too_big' : 'too_long';
  if (code === 'too_small') return figure ? 'too_small' : 'empty';
  return figure ? 'not_a_number' : 'look_at_this';
}

/** A draft with one setting more, changed or fewer; or what is wrong with it, by field. */
export function withSetting(
  draft: Overlay,
  { key, typed }: Setting,
  editions: readonly Edition[],
  day: string,
): Made {
  const { [key]: _, ...others } = overridesOf(draft);
  if (typed === null) return { overlay: withOverrides(draft, others) };
  const value = parseOverride(key, typed);
  if (value === undefined) return { faults: { value: { code: 'not_a_choice' } } };
  const parsed = overridesSchema.safeParse({ ...others, [key]: value });
  if (!parsed.success) {
    const said = parsed.error.issues.map((issue) => [
      fieldOf(issue.path, typed),
      { code: codeOf(key, issue) },
    ]);
    return { faults: Object.fromEntries(said) };
  }
  const fault = faultsOf(parsed.data, editions, day)[key];
  return fault
    ? { faults: { value: asTyped(key, fault) } }
    : { overlay: withOverrides(draft, parsed.data) };
}

/** The pages a draft is told on, one in each line. */
export const pagesOf = ({ sources }: Overlay): string => Object.values(sources).join('\n');

/** A draft with its note and the pages it is told on; pages that stood there keep their key. */
export function withReasons(draft: Overlay, note: string, urls: readonly string[]): Overlay {
  const sources: Record<string, string> = {};
  const before = Object.entries(draft.sources);
  for (const url of urls) {
    const known = before.find(([, each]) => each === url)?.[0];
    let serial = 1;
    while (`page_${serial}` in { ...draft.sources, ...sources }) serial += 1;
    sources[known ?? `page_${serial}`] = url;
  }
  const keys = Object.keys(sources);
  return {
    association: draft.association,
    periods: draft.periods.map((period) => ({ ...period, note, sources: keys })),
    sources,
  };
}
