import { dayNumber } from '@/lib/core/calendar-date';
import { categoryHeld, categoryOf } from '../categories';
import type { ReferenceSlot } from '../editions/edition';
import type { ReferenceEntry } from '../portfolio';
import type { UncountedReason } from '../reasons';
import { type Gift, type Judged, reasonsOf, requirementFrom, type Verdict } from './judged';
import type { ReferenceRules, Rules } from './rules';

/** Family Specialist or higher, on either track. */
const isEndorsedRater = (entry: ReferenceEntry, vettedToo: boolean): boolean =>
  (entry.vetted && vettedToo) ||
  (entry.endorsedAs !== null && categoryOf(categoryHeld(entry.endorsedAs)).family !== 'FA');

/** Why a form cannot be used on a day, or null. Whether it recommends is not asked here. */
export function referenceReason(
  entry: ReferenceEntry,
  rules: ReferenceRules,
  today: number,
): UncountedReason | null {
  const completed = dayNumber(entry.completedOn);
  if (completed > today) return 'in_future';
  if (entry.notEnoughInformation > rules.maxNotEnoughInformation) return 'too_many_unknowns';
  if (today > completed + rules.validDays) return 'expired';
  const tooShort = entry.knownMonths !== null && entry.knownMonths < rules.minKnownMonths;
  return tooShort ? 'known_too_short' : null;
}

const fitsSlot = (entry: ReferenceEntry, slot: ReferenceSlot, vettedToo: boolean): boolean =>
  slot.endorsedOrVetted
    ? isEndorsedRater(entry, vettedToo)
    : entry.roles.some((role) => slot.roles.includes(role));

/** Fills as many slots as can be filled, each by one person and no person twice. */
export function fillSlots(
  forms: readonly ReferenceEntry[],
  slots: readonly ReferenceSlot[],
  vettedToo: boolean,
): readonly (number | null)[] {
  const filledBy: (number | null)[] = slots.map(() => null);
  const place = (form: number, tried: Set<number>): boolean =>
    slots.some((slot, index) => {
      const entry = forms[form];
      if (tried.has(index) || !entry || !fitsSlot(entry, slot, vettedToo)) return false;
      tried.add(index);
      const current = filledBy[index] ?? null;
      if (current !== null && !place(current, tried)) return false;
      filledBy[index] = form;
      return true;
    });
  for (const form of forms.keys()) place(form, new Set());
  return filledBy;
}

/** Ratings: enough valid forms, one a supervisor's, one from an endorsed rater, every slot filled. */
export function judgeReferences(
  list: readonly ReferenceEntry[],
  rules: Rules,
  today: number,
): Verdict {
  const { slots, endorsedRaterMin, vettedRaters } = rules.references;
  const reasons = list.map((entry) => referenceReason(entry, rules.references, today));
  const valid = list.filter((_, index) => reasons[index] === null);
  const placed = new Set(fillSlots(valid, slots, vettedRaters));
  const supervisorSlot = rules.category.family === 'ERS' ? undefined : slots[0];
  const entries = list.map((entry, index): Judged => {
    const reason = reasons[index] as UncountedReason | null;
    const gift = (requirement: Gift['requirement'], is: boolean): Gift => ({
      requirement,
      counted: reason === null && is ? 1 : 0,
    });
    return {
      path: `references[${index}]`,
      unit: 'count',
      logged: 1,
      counted: reason ? 0 : 1,
      gifts: [
        gift('references.count', true),
        ...(supervisorSlot
          ? [gift('references.current_supervisor', fitsSlot(entry, supervisorSlot, vettedRaters))]
          : []),
        gift('references.endorsed_rater', isEndorsedRater(entry, vettedRaters)),
        gift('references.slots', placed.has(valid.indexOf(entry))),
      ],
      uncounted: reason ? [{ amount: 1, reason }] : [],
    };
  });
  const because = reasonsOf(entries);
  const ask = (id: Gift['requirement'], needed: number) =>
    requirementFrom(id, 'count', needed, entries, { because });
  return {
    entries,
    requirements: [
      ask('references.count', slots.length),
      ...(supervisorSlot ? [ask('references.current_supervisor', 1)] : []),
      ask('references.endorsed_rater', endorsedRaterMin),
      ask('references.slots', slots.length),
    ],
  };
}
