import { Prisma } from '@/generated/prisma/client';
import type { LedgerRows } from '@/lib/ledger/store';
import type { TrainingFacts } from './model';

export const trainingRows: LedgerRows<TrainingFacts> = {
  table: 'training',
  select: Prisma.sql`title, trainer, completed_on::text AS "completedOn", minutes_imh AS "minutesImh", minutes_dei AS "minutesDei",
    minutes_rsc_provision AS "minutesRscProvision", tracks, competencies`,
  order: Prisma.sql`completed_on DESC, id DESC`,
  columns: (facts) => ({
    title: Prisma.sql`${facts.title}`,
    trainer: Prisma.sql`${facts.trainer}`,
    completed_on: Prisma.sql`${facts.completedOn}::date`,
    minutes_imh: Prisma.sql`${facts.minutesImh}::int`,
    minutes_dei: Prisma.sql`${facts.minutesDei}::int`,
    minutes_rsc_provision: Prisma.sql`${facts.minutesRscProvision}::int`,
    tracks: Prisma.sql`${facts.tracks}::text[]`,
    competencies: Prisma.sql`${facts.competencies}::text[]`,
  }),
};
