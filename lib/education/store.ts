import { Prisma } from '@/generated/prisma/client';
import type { LedgerRows } from '@/lib/ledger/store';
import type { EducationFacts } from './model';

export const educationRows: LedgerRows<EducationFacts> = {
  table: 'education',
  select: Prisma.sql`level, field, institution, conferred_on::text AS "conferredOn", transcript, competencies`,
  order: Prisma.sql`conferred_on DESC, id DESC`,
  columns: Prisma.sql`level, field, institution, conferred_on, transcript, competencies`,
  values: (facts) =>
    Prisma.sql`${facts.level}, ${facts.field}, ${facts.institution}, ${facts.conferredOn}::date, ${facts.transcript}, ${facts.competencies}::text[]`,
};
