import { z } from 'zod';
import {
  type OverrideGroup,
  overrideGroups,
  overrideRules,
} from '@/lib/standards/editions/override-rules';
import {
  type OverrideKey,
  overrideKeys,
  overridesSchema,
  type Scope,
  scopedKeys,
  scopes,
} from '@/lib/standards/overrides';

/** How a setting is typed: one field of this kind. */
export type OverrideKind =
  | { readonly kind: 'hours' | 'text' | 'day' | 'month_day' | 'yes_no' }
  /** Which may also be left open, if `none`. */
  | { readonly kind: 'number'; readonly none: boolean }
  | { readonly kind: 'choice' | 'choices'; readonly choices: readonly string[] }
  | { readonly kind: 'codes' | 'both_languages' }
  /** One for each of these. */
  | { readonly kind: 'amounts' | 'names'; readonly codes: readonly string[] };

interface JsonSchema {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly items?: JsonSchema;
  readonly propertyNames?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
}

const shapes = z.toJSONSchema(overridesSchema, { unrepresentable: 'any' }) as {
  readonly properties: Readonly<Record<string, JsonSchema>>;
};

const inMinutes: readonly string[] = scopedKeys.filter(
  (key) => key !== 'training.typicalHours' && key !== 'review.reviewers',
);
const monthDays: readonly string[] = ['membership.rollOver', 'renewal.dueOn', 'renewal.opensOn'];

/** A key of one category, taken apart; null for a key of the whole association. */
export const scopedPart = (key: OverrideKey) => {
  const part = scopedKeys.find((each) => key.endsWith(`.${each}`));
  const scope = part && scopes.find((each) => key === `${each}.${part}`);
  return part && scope ? { scope: scope as Scope, part } : null;
};

/** The keys as they are offered: those of a category once, beside those of the whole association. */
export const offeredKeys: readonly string[] = [
  ...scopedKeys,
  ...overrideKeys.filter((key) => !scopedPart(key)),
];

/** The key meant by what was offered and the category it was chosen for; null where there is none. */
export const keyMeant = (offered: string, scope: string): OverrideKey | null => {
  const name = (scopedKeys as readonly string[]).includes(offered)
    ? `${scope}.${offered}`
    : offered;
  return overrideKeys.find((key) => key === name) ?? null;
};

const shapeOf = (key: OverrideKey): JsonSchema => {
  const shape = shapes.properties[key] ?? {};
  return shape.anyOf?.find(({ type }) => type !== 'null') ?? shape;
};

/** How a key is typed. */
export function kindOf(key: OverrideKey): OverrideKind {
  const scoped = scopedPart(key);
  if (scoped && inMinutes.includes(scoped.part)) return { kind: 'hours' };
  const { type, enum: choices, items, propertyNames } = shapeOf(key);
  const codes = propertyNames?.enum;
  if (codes) return { kind: key.startsWith('fees.') ? 'amounts' : 'names', codes };
  if (type === 'object') return { kind: 'both_languages' };
  if (choices) return { kind: 'choice', choices };
  if (type === 'array') return items?.enum ? choicesOf(items.enum) : { kind: 'codes' };
  if (type === 'boolean') return { kind: 'yes_no' };
  if (type === 'string') return textKind(key);
  const none = shapes.properties[key]?.anyOf?.some((each) => each.type === 'null') ?? false;
  return { kind: 'number', none };
}

const choicesOf = (choices: readonly string[]): OverrideKind => ({ kind: 'choices', choices });

const textKind = (key: OverrideKey): OverrideKind => {
  if (monthDays.includes(key)) return { kind: 'month_day' };
  return { kind: key.endsWith('.until') ? 'day' : 'text' };
};

/** The group an offered key belongs to. */
export const groupOf = (offered: string): OverrideGroup => {
  const key = keyMeant(offered, '') ?? keyMeant(offered, 'FA');
  if (!key) throw new TypeError(`Nothing like ${offered} is offered.`);
  return overrideRules[key].group;
};

/** The keys as they are offered, by the group they belong to. */
export const offeredByGroup: readonly (readonly [OverrideGroup, readonly string[]])[] =
  overrideGroups.map((group) => [
    group,
    offeredKeys.filter((offered) => groupOf(offered) === group),
  ]);
