import { checkOverrides } from '@/lib/standards/editions/check-overlay';
import type { Edition } from '@/lib/standards/editions/edition';
import { type Overlay, overridesOn } from '@/lib/standards/editions/overlay';
import { type OverrideKey, type Overrides, overridesSchema } from '@/lib/standards/overrides';
import type { Fault } from '../errors';
import { overrideText, parseOverride } from './override-text';

/** The overlay of an association as one statement: what holds on a day, with its notes and pages. */
export function begunFrom(code: string, published: Overlay | null, day: string): Overlay {
  const overrides = overridesOn(published, day);
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
  /** Null takes the setting out: the standard holds again. */
  readonly text: string | null;
}

/** Limits in the unit in which the value is typed. */
const asTyped = (key: OverrideKey, { code, values = {} }: Fault): Fault => {
  const said = Object.entries(values).map(([name, text]) =>
    /^\d+$/.test(text) ? [name, overrideText(key, Number(text))] : [name, text],
  );
  return { code, values: Object.fromEntries(said) };
};

/** A draft with one setting more, changed or fewer; or what is wrong with it. */
export function withSetting(
  draft: Overlay,
  { key, text }: Setting,
  editions: readonly Edition[],
  day: string,
): { readonly overlay: Overlay } | { readonly fault: Fault } {
  const { [key]: _, ...others } = overridesOf(draft);
  if (text === null) return { overlay: withOverrides(draft, others) };
  const parsed = overridesSchema.safeParse({ ...others, [key]: parseOverride(key, text) });
  if (!parsed.success) return { fault: { code: 'look_at_this' } };
  const fault = faultsOf(parsed.data, editions, day)[key];
  return fault ? { fault: asTyped(key, fault) } : { overlay: withOverrides(draft, parsed.data) };
}

/** A draft with its note and the page it is told on. */
export const withReasons = (draft: Overlay, note: string, url: string): Overlay => ({
  association: draft.association,
  periods: draft.periods.map((period) => ({ ...period, note, sources: url ? ['page'] : [] })),
  sources: url ? { page: url } : {},
});
