import { type CalendarDate, daysBetween, fromInstant } from '@/lib/core/calendar-date';
import type { Ruling } from '@/lib/standards/editions/terms-under';

/** What an association asks of a form beside its being there. */
export interface FormLimits {
  readonly maxUnknown: number;
  readonly validDays: number;
  readonly minKnownMonths: number;
}

/** The edition's limits, with what the association set in their place. */
export const formLimits = ({ edition: { common }, overrides: own }: Ruling): FormLimits => ({
  maxUnknown: own['references.maxNotEnoughInformation'] ?? common.maxNotEnoughInformation.value,
  validDays: own['references.validDays'] ?? common.referenceValidDays.value,
  minKnownMonths: own['references.minKnownMonths'] ?? common.minKnownMonths.value,
});

/** Why a form that came back does not count. */
export type UncountedReason = 'too_many_unknowns' | 'known_too_short' | 'expired';

/** What is told of a form without its contents. */
export interface FormFacts {
  readonly notEnoughInformation: number;
  readonly knownMonths: number;
  readonly completedAt: Date;
}

/** Why this form does not count on this day, or null when it does. */
export function whyUncounted(
  form: FormFacts,
  set: FormLimits,
  today: CalendarDate,
  timeZone: string,
): UncountedReason | null {
  if (form.notEnoughInformation > set.maxUnknown) return 'too_many_unknowns';
  if (form.knownMonths < set.minKnownMonths) return 'known_too_short';
  const age = daysBetween(fromInstant(form.completedAt, timeZone), today) - 1;
  return age > set.validDays ? 'expired' : null;
}
