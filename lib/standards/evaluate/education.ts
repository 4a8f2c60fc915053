import { dayNumber } from '@/lib/core/calendar-date';
import type { EducationEntry } from '../portfolio';
import type { UncountedReason } from '../reasons';
import { STILL_GOING_ON } from './days';
import type { Judged } from './judged';
import type { Rules } from './rules';

const isFuture = (entry: EducationEntry, today: number): boolean =>
  entry.conferredOn !== null && dayNumber(entry.conferredOn) > today;

const meets = (entry: EducationEntry, rules: Rules): boolean =>
  rules.acceptedEducation.length === 0 || rules.acceptedEducation.includes(entry.level);

/** A degree counts when it has been conferred and reaches the minimum, or when it shows a competency. */
export function judgeEducation(
  entries: readonly EducationEntry[],
  rules: Rules,
  today: number,
): readonly Judged[] {
  return entries.map((entry, index) => {
    const reason = reasonAgainst(entry, rules, today);
    const toward = reason === null && meets(entry, rules) ? 1 : 0;
    return {
      path: `education[${index}]`,
      unit: 'count',
      logged: 1,
      counted: reason ? 0 : 1,
      gifts: [{ requirement: 'education', counted: toward }],
      uncounted: reason ? [{ amount: 1, reason }] : [],
    };
  });
}

function reasonAgainst(entry: EducationEntry, rules: Rules, today: number): UncountedReason | null {
  if (isFuture(entry, today)) return 'in_future';
  if (meets(entry, rules)) return null;
  return entry.competencies.some((id) => rules.competencies.has(id)) ? null : 'below_minimum';
}

/** Whether something is recorded and none of it, not even what is to come, reaches the minimum. */
export const recordedBelowMinimum = (entries: readonly EducationEntry[], rules: Rules): boolean =>
  entries.length > 0 &&
  !rules.standard.education.value.orWork &&
  !entries.some((entry) => meets(entry, rules));

/**
 * The day 'after the degree' begins: that of the first accepted degree, else of the licence. A degree to
 * come takes nothing from a licence that is held.
 */
export function degreeDay(entries: readonly EducationEntry[], rules: Rules, today: number): number {
  const accepted = entries.filter((entry) => meets(entry, rules));
  const held = accepted.filter((entry) => !isFuture(entry, today));
  const known = held.length > 0 ? held : accepted;
  const degrees = known.filter((entry) => entry.level !== 'licence');
  const days = (degrees.length > 0 ? degrees : known).map((entry) =>
    entry.conferredOn === null ? -STILL_GOING_ON : dayNumber(entry.conferredOn),
  );
  return Math.min(STILL_GOING_ON, ...days);
}
