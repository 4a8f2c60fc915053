import { z } from 'zod';
import { calendarDate, isCalendarDate } from '@/lib/core/calendar-date';
import { isId } from '@/lib/core/id';
import { allCategoryCodes } from '@/lib/standards/model';
import { type DatedStanding, standingKinds } from './model';

/** How many standings one look can record. */
export const standingRows = [1, 2, 3] as const;
type Row = (typeof standingRows)[number];

const day = z
  .string()
  .refine((typed) => typed === '' || isCalendarDate(typed), 'notADate')
  .optional();
const kind = z.enum(['', ...standingKinds]).optional();
// Those of before as well: a family reflective supervisor holds by rule what took its place.
const category = z.enum(['', ...allCategoryCodes]).optional();

const rowFields = Object.fromEntries(
  standingRows.flatMap((row) => [
    [`kind${row}`, kind],
    [`category${row}`, category],
    [`from${row}`, day],
    [`until${row}`, day],
  ]),
) as Record<`kind${Row}`, typeof kind> &
  Record<`category${Row}`, typeof category> &
  Record<`from${Row}` | `until${Row}`, typeof day>;

/** The form in which a coordinator records what a look-up brought. */
export const verifyProviderSchema = z
  .strictObject({
    email: z.email('notAnEmail').max(254),
    outcome: z.enum(['has_standing', 'no_standing'], 'chooseOne'),
    submissionId: z.string().refine(isId, 'notYours'),
    ...rowFields,
  })
  .superRefine((typed, check) => {
    for (const row of standingRows)
      if (typed[`kind${row}`] && !typed[`from${row}`])
        check.addIssue({ code: 'custom', path: [`from${row}`], message: 'providers.errors.from' });
  });

/** The standings that were typed, row by row; empty rows are none. */
export const standingsTyped = (
  typed: z.output<typeof verifyProviderSchema>,
): readonly DatedStanding[] =>
  standingRows.flatMap((row) => {
    const held = typed[`kind${row}`];
    const from = typed[`from${row}`];
    if (!held || !from) return [];
    const until = typed[`until${row}`];
    return [
      {
        kind: held,
        category: typed[`category${row}`] || null,
        from: calendarDate(from),
        until: until ? calendarDate(until) : null,
      },
    ];
  });
