import { addMonths, type CalendarDate, isCalendarDate } from '@/lib/core/calendar-date';
import type { Wish } from '@/lib/standards/evaluate/outlook';

export type Address = Readonly<Record<string, string | string[] | undefined>>;

/** The fields of the plan's form, and what can be wrong with what is typed there. */
export type Field = 'supervision' | 'training' | 'by';
export type Problem = 'hours' | 'day' | 'ahead' | 'far';
export type Problems = Partial<Readonly<Record<Field, Problem>>>;

const MOST_HOURS = 100;
const MOST_MONTHS_AHEAD = 600;

/** What was typed into a field; of a field given twice the first. */
export const typedIn = (asked: Address, field: Field): string =>
  ([asked[field]].flat()[0] ?? '').trim();

/** Hours as people type them, "2" or "1.5" or "1,5". */
function minutesTyped(typed: string): number | null {
  const hours = Number(typed.replace(',', '.'));
  return hours > 0 && hours <= MOST_HOURS ? Math.max(1, Math.round(hours * 60)) : null;
}

function dayProblem(typed: string, today: CalendarDate): Problem | undefined {
  if (typed === '') return undefined;
  if (!isCalendarDate(typed)) return 'day';
  if (typed <= today) return 'ahead';
  return typed >= addMonths(today, MOST_MONTHS_AHEAD) ? 'far' : undefined;
}

/** What an address wishes to see, a day before a pace, and what of it cannot be wished. */
export function readWish(
  asked: Address,
  today: CalendarDate,
): { readonly wish: Wish; readonly problems: Problems } {
  const paces: Record<'supervision' | 'training', number | undefined> = {
    supervision: undefined,
    training: undefined,
  };
  const problems: Partial<Record<Field, Problem>> = {};
  for (const field of ['supervision', 'training'] as const) {
    const typed = typedIn(asked, field);
    if (typed === '') continue;
    const minutes = minutesTyped(typed);
    if (minutes === null) problems[field] = 'hours';
    else paces[field] = minutes;
  }
  const by = typedIn(asked, 'by');
  const wrong = dayProblem(by, today);
  if (wrong) problems.by = wrong;
  else if (isCalendarDate(by)) return { wish: { by }, problems };
  return { wish: { supervised: paces.supervision, trained: paces.training }, problems };
}
