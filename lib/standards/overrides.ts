import { z } from 'zod';
import { isCalendarDate } from '@/lib/core/calendar-date';
import { allCategoryCodes, categoryFamilies, degreeMinima, enforcements } from './model';

const scopes = [...categoryFamilies, ...allCategoryCodes] as const;
const minutesValue = z.int().min(0).max(600_000);
const dateText = z.string().refine(isCalendarDate, { error: 'date' });
const associations = z.array(z.string().min(1).max(40)).max(100);

const scopedKeys = [
  'training.total',
  'training.imh',
  'training.dei',
  'training.rscProvision',
  'rsc.received',
] as const;
type ScopedKey = (typeof scopedKeys)[number];
type Scope = (typeof scopes)[number];

const perCategory = Object.fromEntries(
  scopes.flatMap((scope) => scopedKeys.map((key) => [`${scope}.${key}`, minutesValue.optional()])),
) as Record<`${Scope}.${ScopedKey}`, z.ZodOptional<z.ZodInt>>;

/** The closed list of what an association may set in place of the standard. */
export const overridesSchema = z.strictObject({
  ...perCategory,
  'FS.education.minDegree': z.enum(degreeMinima).optional(),
  'IFS.education.minDegree': z.enum(degreeMinima).optional(),
  'ECFS.education.minDegree': z.enum(degreeMinima).optional(),
  'ERS.baseAnyOf': z.array(z.enum(scopes)).max(scopes.length).optional(),
  'ERS.enabled': z.boolean().optional(),
  'rsc.vettedProviders.until': dateText.optional(),
  'rsc.vettedProviders.associations': associations.optional(),
  'rsc.window.enforce': z.enum(enforcements).optional(),
  'rsc.continuity.enforce': z.enum(enforcements).optional(),
  'rsc.groupSizeMax': z.int().min(1).max(1000).nullable().optional(),
  'rsc.requireAttestation': z.boolean().optional(),
  'rsc.whileServing': z.enum(enforcements).optional(),
  'references.validDays': z.int().min(0).max(36_500).optional(),
  'references.minKnownMonths': z.int().min(0).max(1200).optional(),
  'references.maxNotEnoughInformation': z.int().min(0).max(1000).optional(),
  'references.endorsedRaterMin': z.int().min(0).max(10).optional(),
  'work.volunteerAddsUp': z.boolean().optional(),
  'work.countFullTimeEquivalent': z.boolean().optional(),
  'membership.required': z.boolean().optional(),
  'categories.open': z.array(z.enum(scopes)).max(scopes.length).optional(),
});
export type Overrides = Readonly<z.infer<typeof overridesSchema>>;
export type OverrideKey = keyof Overrides;

/** The closed list of keys, for the published description. */
export const overrideKeys = Object.keys(overridesSchema.shape) as readonly OverrideKey[];

/** Later layers win; within a layer the key of the very category wins over its family's. */
export function scopedValue<K extends ScopedKey>(
  layers: readonly Overrides[],
  code: Scope,
  family: Scope,
  key: K,
): number | undefined {
  for (const layer of layers.toReversed()) {
    const value = layer[`${code}.${key}`] ?? layer[`${family}.${key}`];
    if (value !== undefined) return value;
  }
  return undefined;
}
