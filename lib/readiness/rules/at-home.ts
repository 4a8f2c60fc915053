import type { CalendarDate } from '@/lib/core/calendar-date';
import { type LedgerFacts, ledgerNouns } from '../model';

/** What a person's home is about. */
export type AtHome = 'applying' | 'holding' | 'serving' | 'preparing';

/**
 * An open application comes first; then what is held. Somebody who only gives (supervision, ratings,
 * work at the desk) is not asked to apply; everybody else is on the way or about to begin.
 */
export const atHome = (known: {
  readonly applying: boolean;
  readonly holding: boolean;
  readonly ledgerEmpty: boolean;
  readonly gives: boolean;
}): AtHome => {
  if (known.applying) return 'applying';
  if (known.holding) return 'holding';
  return known.ledgerEmpty && known.gives ? 'serving' : 'preparing';
};

/** Whether nothing at all is logged. */
export const isLedgerEmpty = (facts: LedgerFacts): boolean =>
  ledgerNouns.every((noun) => facts[noun].length === 0);

/** What was logged from a day on: what an association will want to see when a cycle ends. */
export const loggedSince = (
  { training, supervision }: Pick<LedgerFacts, 'training' | 'supervision'>,
  day: CalendarDate,
): { readonly training: number; readonly dei: number; readonly supervision: number } => {
  const courses = training.filter(({ completedOn }) => completedOn >= day);
  const sum = (minutes: readonly number[]) => minutes.reduce((total, each) => total + each, 0);
  return {
    training: sum(courses.map(({ minutes: m }) => m.imh + m.dei + m.rsc_provision)),
    dei: sum(courses.map(({ minutes }) => minutes.dei)),
    supervision: sum(
      supervision
        .filter((s) => s.kind === 'reflective' && (s.heldOn ?? s.period?.from ?? '') >= day)
        .map(({ minutes }) => minutes),
    ),
  };
};
