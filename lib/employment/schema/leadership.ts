import { z } from 'zod';
import { calendarDate } from '@/lib/core/calendar-date';
import { adding, changing, chosen, day, optionalDay, text } from '@/lib/ledger/schema';
import { leadershipScopes } from '@/lib/standards/model';
import type { LeadershipFacts } from '../model/leadership';

const facts = {
  title: text(200),
  scope: chosen(leadershipScopes),
  from: day,
  until: optionalDay,
};

export const addLeadershipSchema = z.strictObject({ ...facts, ...adding });
export const changeLeadershipSchema = z.strictObject({ ...facts, ...changing });

/** What was typed, as the facts it means. */
export const leadershipOf = (typed: z.output<z.ZodObject<typeof facts>>): LeadershipFacts => ({
  title: typed.title,
  scope: typed.scope,
  from: calendarDate(typed.from),
  until: typed.until ? calendarDate(typed.until) : null,
});
