import { Prisma } from '@/generated/prisma/client';
import type { LedgerRows } from '@/lib/ledger/store';
import type { LeadershipFacts } from '../model/leadership';

export const leadershipRows: LedgerRows<LeadershipFacts> = {
  table: 'leadership',
  select: Prisma.sql`title, scope, from_date::text AS "from", until_date::text AS "until"`,
  order: Prisma.sql`from_date DESC, id DESC`,
  columns: Prisma.sql`title, scope, from_date, until_date`,
  values: (facts) =>
    Prisma.sql`${facts.title}, ${facts.scope}, ${facts.from}::date, ${facts.until}::date`,
};
