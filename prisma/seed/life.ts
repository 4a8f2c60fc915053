import { addDays, type CalendarDate, fromInstant } from '@/lib/core/calendar-date';
import type { PersonContext, Role, StaffContext } from '@/lib/platform/context';
import { keepLedger } from '@/tests/factories/keep-ledger';
import { type Ledger, ledgerOf } from '@/tests/factories/ledgers';
import type { Applicant } from './applicant';
import { seedId } from './ids';
import type { Stage } from './stage';

/** One person of the demo on the stage. */
export interface Life {
  readonly stage: Stage;
  readonly applicant: Applicant;
  readonly personId: string;
  readonly associationId: string;
  readonly ctx: PersonContext;
  readonly desk: StaffContext;
  readonly submissionOf: (name: string) => string;
  /** Writes down what has happened since the last time. */
  readonly keepUp: () => Promise<void>;
}

const desks = {
  lakeshore: { key: 'marian.oduya', name: 'Marian Oduya' },
  prairie: { key: 'joel.amundsen', name: 'Joel Amundsen' },
} as const;

const names = {
  lakeshore: 'Lakeshore Association for Infant Mental Health (demo)',
  prairie: 'Prairie Association for Infant Mental Health (demo)',
} as const;

/** A staff member of the applicant's association at work. */
export const staffOf = (life: Life, key: string, name: string, ...roles: Role[]): StaffContext =>
  life.stage.staff(key, name, life.applicant.association, ...roles);

/** Brings somebody on the stage, with the ledger they will keep. `complete` is the day it is all there. */
export function liveAs(stage: Stage, applicant: Applicant, complete: CalendarDate): Life {
  const { key, name, association, locale = 'en' } = applicant;
  const associationId = seedId(`association/${association}`);
  const home = { id: associationId, name: names[association] };
  const keeping = { who: key, locale, asOf: complete, association: home };
  const ledger: Ledger = ledgerOf(applicant.career, keeping);
  const ctx = stage.as(key, name);
  const desk = desks[association];
  const submissionOf = (what: string) => seedId(`submission/${key}/${what}`);
  let kept: CalendarDate | null = null;
  let before: Date | null = null;
  return {
    stage,
    applicant,
    personId: ctx.scope.personId,
    associationId,
    ctx,
    desk: stage.staff(desk.key, desk.name, association, 'coordinator'),
    submissionOf,
    keepUp: async () => {
      const now = stage.now();
      const until = addDays(fromInstant(now, 'America/Detroit'), -1);
      if (kept !== null && until <= kept) return;
      const floor = before ?? new Date(now.getTime() - 3_600_000);
      const at = (day: CalendarDate) => {
        const evening = new Date(`${day}T23:40:00Z`);
        return evening < floor ? floor : evening > now ? now : evening;
      };
      await keepLedger(ctx, ledger, { after: kept, until, at, submissionOf });
      kept = until;
      before = now;
    },
  };
}
