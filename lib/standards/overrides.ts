import { z } from 'zod';
import { isCalendarDate } from '@/lib/core/calendar-date';
import {
  allCategoryCodes,
  categoryFamilies,
  degreeMinima,
  enforcements,
  replacedCategoryCodes,
  tracks,
} from './model';

export const scopes = [...categoryFamilies, ...allCategoryCodes] as const;
export type Scope = (typeof scopes)[number];

const minutesValue = z.int().min(0).max(600_000);
const months = z.int().min(0).max(1200);
const cents = z.int().min(0).max(10_000_000);
const dateText = z.string().refine(isCalendarDate, { error: 'date' }).meta({ format: 'date' });
const monthDay = z
  .string()
  .refine((text) => isCalendarDate(`2023-${text}`), { error: 'date' })
  .meta({ pattern: '^[0-9]{2}-[0-9]{2}$' });
const words = z.string().min(1).max(2000);
const inBothLanguages = z.strictObject({ en: words, es: words });
const associations = z.array(z.string().min(1).max(40)).max(100);
const scopeList = z.array(z.enum(scopes)).max(scopes.length);

/** What may be set for a family of categories or for one category alone. */
const scoped = {
  'training.total': minutesValue,
  'training.imh': minutesValue,
  'training.dei': minutesValue,
  'training.rscProvision': minutesValue,
  'training.typicalHours': z.int().min(0).max(1000),
  'rsc.received': minutesValue,
  'review.reviewers': z.int().min(1).max(3),
} as const;
export type ScopedKey = keyof typeof scoped;
export const scopedKeys = Object.keys(scoped) as readonly ScopedKey[];

const perCategory = Object.fromEntries(
  scopes.flatMap((scope) => scopedKeys.map((key) => [`${scope}.${key}`, scoped[key].optional()])),
) as Record<`${Scope}.${ScopedKey}`, z.ZodOptional<z.ZodInt>>;

/** What a fee may be published for. */
export const publishedFees = [
  'registration',
  'processing',
  'exam',
  'renewal',
  'late',
  'reinstatement',
] as const;
const amounts = z.partialRecord(z.enum(['all', ...scopes]), cents).optional();
const perFee = Object.fromEntries(publishedFees.map((kind) => [`fees.${kind}`, amounts])) as Record<
  `fees.${(typeof publishedFees)[number]}`,
  typeof amounts
>;

const shownFields = ['name', 'category', 'association', 'since', 'until', 'region'] as const;

/** The closed list of what an association may set in place of the standard. */
export const overridesSchema = z.strictObject({
  ...perCategory,
  // 1. Tracks and names
  'tracks.offered': z.array(z.enum(tracks)).min(1).max(2).optional(),
  'categories.names': z.partialRecord(z.enum(allCategoryCodes), inBothLanguages).optional(),
  // 2. Categories, the add-on, Emerging
  'categories.open': scopeList.optional(),
  'categories.showReplaced': z.array(z.enum(replacedCategoryCodes)).optional(),
  'ERS.enabled': z.boolean().optional(),
  'ERS.baseAnyOf': scopeList.optional(),
  'emerging.enabled': z.boolean().optional(),
  'emerging.months': months.optional(),
  // 3. The degree of Family Specialists
  'FS.education.minDegree': z.enum(degreeMinima).optional(),
  'IFS.education.minDegree': z.enum(degreeMinima).optional(),
  'ECFS.education.minDegree': z.enum(degreeMinima).optional(),
  'FS.afterDegree': z.boolean().optional(),
  // 4. Training
  'training.maxAgeMonths': months.nullable().optional(),
  'training.didacticOnly': z.boolean().optional(),
  // 5. Reflective supervision
  'rsc.window.enforce': z.enum(enforcements).optional(),
  'rsc.continuity.enforce': z.enum(enforcements).optional(),
  'rsc.maxAgeMonths': months.nullable().optional(),
  'rsc.groupSizeMax': z.int().min(1).max(1000).nullable().optional(),
  'rsc.virtualAccepted': z.boolean().optional(),
  'rsc.requireAttestation': z.boolean().optional(),
  'rsc.whileServing': z.enum(enforcements).optional(),
  'rsc.vettedProviders.until': dateText.optional(),
  'rsc.vettedProviders.associations': associations.optional(),
  // 6. Who may provide, and until when
  'rsc.transition.mhsForFs.until': dateText.optional(),
  'rsc.transition.mhsForMhs.until': dateText.optional(),
  // 7. References
  'references.validDays': z.int().min(0).max(36_500).optional(),
  'references.minKnownMonths': months.optional(),
  'references.maxNotEnoughInformation': z.int().min(0).max(1000).optional(),
  'references.endorsedRaterMin': z.int().min(0).max(10).optional(),
  'references.vettedRaters': z.boolean().optional(),
  // 8. Review
  'review.rule': z.enum(['consensus', 'majority']).optional(),
  'review.minimumCategory': z.enum(categoryFamilies).optional(),
  'review.thirdReviewer': z.boolean().optional(),
  'review.advisoryReview': z.boolean().optional(),
  // 9. Intake
  'intake.mode': z.enum(['rolling', 'quarterly', 'half_yearly', 'cohort']).optional(),
  'intake.cohortSeats': z.int().min(1).max(10_000).optional(),
  'intake.leadWeeks': z.int().min(0).max(104).optional(),
  'intake.inactiveMonths': months.optional(),
  // 10. Fees
  ...perFee,
  // 11. Membership
  'membership.required': z.boolean().optional(),
  'membership.acceptsOthers': z.boolean().optional(),
  'membership.year': z.enum(['calendar', 'anniversary', 'fiscal']).optional(),
  'membership.rollOver': monthDay.optional(),
  // 12. Renewal
  'renewal.model': z.enum(['yearly', 'three_year_cycle']).optional(),
  'renewal.dueOn': monthDay.optional(),
  'renewal.opensOn': monthDay.optional(),
  'renewal.trainingHours': z.int().min(0).max(1000).optional(),
  'renewal.deiHours': z.int().min(0).max(1000).optional(),
  'renewal.rscProvisionHours': z.int().min(0).max(1000).optional(),
  'renewal.rscHours': z.int().min(0).max(1000).optional(),
  'renewal.seniorMentorHours': z.int().min(0).max(1000).optional(),
  'renewal.firstPeriod': z.enum(['share', 'exempt']).optional(),
  'renewal.auditPercent': z.int().min(0).max(100).optional(),
  // 13. Lapse and reinstatement
  'lapse.graceDays': z.int().min(0).max(3660).optional(),
  'lapse.removeFromRegistry': z.boolean().optional(),
  'reinstatement.trainingHours': z.int().min(0).max(1000).optional(),
  'reinstatement.newRatings': z.int().min(0).max(10).optional(),
  'reinstatement.auditedNext': z.boolean().optional(),
  // 14. Exam
  'MHS.exam.required': z.boolean().optional(),
  'exam.approvalMonths': months.optional(),
  'exam.retakeWaitMonths': months.optional(),
  'exam.proctor': z.enum(['alliance', 'local']).optional(),
  // 15. Registry
  'registry.fields': z.array(z.enum(shownFields)).max(shownFields.length).optional(),
  'registry.inactiveList': z.boolean().optional(),
  'registry.emeritus': z.boolean().optional(),
  'registry.roster': z.boolean().optional(),
  'registry.disclaimer': inBothLanguages.optional(),
  // 16. Texts that are signed
  'agreements.codeOfEthics': z.string().min(1).max(80).optional(),
  'agreements.endorsementAgreement': z.string().min(1).max(80).optional(),
  'agreements.sanctionAttestation': z.boolean().optional(),
  // Beside the sixteen groups: how work is added up
  'work.volunteerAddsUp': z.boolean().optional(),
  'work.countFullTimeEquivalent': z.boolean().optional(),
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
