import { addDays, type CalendarDate, calendarDate, dayNumber } from '@/lib/core/calendar-date';
import type { Locale } from '@/lib/core/locale';
import { minutes } from '@/lib/core/minutes';
import type { EducationFacts } from '@/lib/education/model';
import type { JobFacts } from '@/lib/employment/model/job';
import type { LeadershipFacts } from '@/lib/employment/model/leadership';
import type { MembershipFacts } from '@/lib/membership/model';
import type { Portfolio } from '@/lib/standards/portfolio';
import type { NewRscSession } from '@/lib/supervision/model';
import type { TrainingFacts } from '@/lib/training/model';
import type { Career } from './careers';
import { providerNamed } from './cast';
import { portfolio } from './portfolios';
import { spreadOut } from './trainings';
import { leadershipTitle, postFor, schoolingFor } from './words';

/** Everything a person writes down, as the commands of the ledger take it. */
export interface Ledger {
  readonly education: readonly EducationFacts[];
  readonly jobs: readonly JobFacts[];
  readonly trainings: readonly TrainingFacts[];
  readonly sessions: readonly NewRscSession[];
  readonly leadership: readonly LeadershipFacts[];
  readonly memberships: readonly MembershipFacts[];
}

/** Whose ledger it is and on which day it stands where its career says. */
export interface Keeping {
  /** Any name of the person; the same name gives the same words. */
  readonly who: string;
  readonly locale: Locale;
  readonly asOf: CalendarDate;
  readonly association: { readonly id: string | null; readonly name: string };
}

type Shift = { (day: string): CalendarDate; (day: string | null): CalendarDate | null };

const shiftTo = (from: string, to: CalendarDate): Shift => {
  const days = dayNumber(to) - dayNumber(calendarDate(from));
  return ((day: string | null) => day && addDays(calendarDate(day), days)) as Shift;
};

const when = (entry: Portfolio['supervision'][number], at: Shift): NewRscSession['when'] => {
  if (entry.period) return { from: at(entry.period.from), until: at(entry.period.until) };
  return { on: at(entry.heldOn ?? '') };
};

const sessionOf = (entry: Portfolio['supervision'][number], at: Shift): NewRscSession => {
  const { format, groupSize, mode, kind, focus, tracks, competencies } = entry;
  const who = entry.provider && providerNamed(entry.provider.name);
  return {
    when: when(entry, at),
    minutes: minutes(entry.minutes),
    ...{ format, groupSize, mode, kind, focus, tracks, competencies },
    provider: who ? { kind: 'new', name: who.name, email: who.email } : { kind: 'none' },
  };
};

const families = (job: Portfolio['employment'][number], track: 'IMH' | 'ECMH'): number | null => {
  const served = typeof job.families === 'number' ? job.families : job.families[track];
  return served && job.tracks.includes(track) ? served : null;
};

const jobOf = (job: Portfolio['employment'][number], at: Shift, keeping: Keeping): JobFacts => {
  const { employer, title } = postFor(keeping.who, keeping.locale, job.kind);
  const { families: _, fullTimeEquivalent, paid, leaves, ...rest } = job;
  return {
    ...rest,
    employer,
    jobTitle: title,
    from: at(job.from),
    until: at(job.until),
    paid: paid ?? !['volunteer', 'internship'].includes(job.kind),
    ftePercent: Math.round(fullTimeEquivalent * 100),
    familiesImh: families(job, 'IMH'),
    familiesEcmh: families(job, 'ECMH'),
    leaves: leaves.map((leave) => ({ from: at(leave.from), until: at(leave.until) })),
  };
};

/**
 * The ledger a portfolio stands for: the same amounts, in words of a person, with every day moved so
 * that the portfolio's own day becomes `asOf`. Judged from its rows it answers as the portfolio does.
 */
export function ledgerOf(career: Career, keeping: Keeping): Ledger {
  const whole = portfolio(career);
  const at = shiftTo(whole.asOf, keeping.asOf);
  const { who, locale, association } = keeping;
  return {
    education: whole.education.map(({ level, conferredOn, transcript, competencies }) => ({
      ...{ level, transcript, competencies },
      conferredOn: at(conferredOn ?? whole.asOf),
      ...schoolingFor(who, locale, level),
    })),
    jobs: whole.employment.map((job) => jobOf(job, at, keeping)),
    trainings: whole.training.flatMap((entry) =>
      spreadOut({ ...entry, completedOn: at(entry.completedOn) }, who, locale),
    ),
    sessions: whole.supervision.map((entry) => sessionOf(entry, at)),
    leadership: whole.leadership.map(({ from, until, scope }) => ({
      ...{ from: at(from), until: at(until), scope: scope ?? 'local' },
      title: leadershipTitle(locale),
    })),
    memberships: whole.person.memberships.map(({ kind, from, until }) => ({
      ...{ kind, from: at(from), until: at(until ?? whole.asOf), verifiedAt: null },
      associationId: association.id,
      associationName: association.name,
    })),
  };
}
