import type { CalendarDate } from '@/lib/core/calendar-date';
import type { Result } from '@/lib/core/result';
import { addEducation } from '@/lib/education/commands';
import { addJob } from '@/lib/employment/commands/job';
import { addLeadership } from '@/lib/employment/commands/leadership';
import { addMembership } from '@/lib/membership/commands';
import type { PersonContext } from '@/lib/platform/context';
import { withScope } from '@/lib/platform/db/with-scope';
import { logRscSession } from '@/lib/supervision/commands/log-session';
import { lastDay } from '@/lib/supervision/rules';
import { addTraining } from '@/lib/training/commands';
import type { Ledger } from './ledgers';

/** Which days of a ledger are written down, and when that happens. */
export interface Stretch {
  /** Entries up to this day are there already. */
  readonly after: CalendarDate | null;
  readonly until: CalendarDate;
  /** The moment at which something of that day is written down. */
  readonly at: (day: CalendarDate) => Date;
  readonly submissionOf: (name: string) => string;
}

interface Line {
  readonly day: CalendarDate;
  readonly name: string;
  readonly write: (ctx: PersonContext, submissionId: string) => Promise<Result<unknown, unknown>>;
}

const linesOf = (ledger: Ledger): readonly Line[] => [
  ...ledger.memberships.map(
    (facts, i): Line => ({
      day: facts.from,
      name: `membership/${i}`,
      write: (ctx, submissionId) => addMembership(ctx, { facts, submissionId }),
    }),
  ),
  ...ledger.education.map(
    (facts, i): Line => ({
      day: facts.conferredOn,
      name: `education/${i}`,
      write: (ctx, submissionId) => addEducation(ctx, { facts, submissionId }),
    }),
  ),
  ...ledger.jobs.map(
    (facts, i): Line => ({
      day: facts.until ?? facts.from,
      name: `job/${i}`,
      write: (ctx, submissionId) => addJob(ctx, { facts, submissionId }),
    }),
  ),
  ...ledger.leadership.map(
    (facts, i): Line => ({
      day: facts.until ?? facts.from,
      name: `leadership/${i}`,
      write: (ctx, submissionId) => addLeadership(ctx, { facts, submissionId }),
    }),
  ),
  ...ledger.trainings.map(
    (facts, i): Line => ({
      day: facts.completedOn,
      name: `training/${i}`,
      write: (ctx, submissionId) => addTraining(ctx, { facts, submissionId }),
    }),
  ),
  ...ledger.sessions.map(
    (session, i): Line => ({
      day: lastDay(session.when),
      name: `session/${i}`,
      // Two of one day and length differ in what they were about.
      write: (ctx, submissionId) => logRscSession(ctx, { session, submissionId, again: true }),
    }),
  ),
];

/**
 * Writes a stretch of a ledger with the commands a person uses, in one transaction, each entry at its
 * own moment. Answers how many there were.
 */
export const keepLedger = async (
  ctx: PersonContext,
  ledger: Ledger,
  { after, until, at, submissionOf }: Stretch,
): Promise<number> => {
  const lines = linesOf(ledger)
    .filter(({ day }) => day <= until && (after === null || day > after))
    .toSorted((a, b) => a.day.localeCompare(b.day));
  if (lines.length === 0) return 0;
  return withScope(ctx, async () => {
    for (const { day, name, write } of lines) {
      const then = { ...ctx, clock: { now: () => at(day) } };
      const written = await write(then, submissionOf(name));
      if (!written.ok) throw new Error(`${name} of ${day}: ${JSON.stringify(written.error)}`);
    }
    return lines.length;
  });
};
