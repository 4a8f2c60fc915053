import { Prisma } from '@/generated/prisma/client';
import type { LedgerRows } from '@/lib/ledger/store';
import type { TrainingFacts } from './model';

export const trainingRows: LedgerRows<TrainingFacts> = {
  table: 'training',
  select: Prisma.sql`title, trainer, completed_on::text AS "completedOn", minutes_imh AS "minutesImh", minutes_dei AS "minutesDei",
    minutes_rsc_provision AS "minutesRscProvision", kind, tracks, competencies`,
  order: Prisma.sql`completed_on DESC, id DESC`,
  columns: Prisma.sql`title, trainer, completed_on, minutes_imh, minutes_dei, minutes_rsc_provision, kind, tracks, competencies`,
  values: (facts) =>
    Prisma.sql`${facts.title}, ${facts.trainer}, ${facts.completedOn}::date, ${facts.minutesImh}::int, ${facts.minutesDei}::int, ${facts.minutesRscProvision}::int, ${facts.kind}, ${facts.tracks}::text[], ${facts.competencies}::text[]`,
};
