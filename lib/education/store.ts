import { Prisma } from '@/generated/prisma/client';
import type { LedgerRows } from '@/lib/ledger/store';
import type { EducationFacts } from './model';

export const educationRows: LedgerRows<EducationFacts> = {
  table: 'education',
  select: Prisma.sql`level, field, institution, conferred_on::text AS "conferredOn", transcript, competencies`,
  order: Prisma.sql`conferred_on DESC, id DESC`,
  columns: (facts) => ({
    level: Prisma.sql`${facts.level}`,
    field: Prisma.sql`${facts.field}`,
    institution: Prisma.sql`${facts.institution}`,
    conferred_on: Prisma.sql`${facts.conferredOn}::date`,
    transcript: Prisma.sql`${facts.transcript}`,
    competencies: Prisma.sql`${facts.competencies}::text[]`,
  }),
};
