import { Prisma } from '@/generated/prisma/client';
import type { LedgerRows } from '@/lib/ledger/store';
import type { LeadershipFacts } from '../model/leadership';

export const leadershipRows: LedgerRows<LeadershipFacts> = {
  table: 'leadership',
  select: Prisma.sql`title, scope, from_date::text AS "from", until_date::text AS "until"`,
  order: Prisma.sql`from_date DESC, id DESC`,
  columns: (facts) => ({
    title: Prisma.sql`${facts.title}`,
    scope: Prisma.sql`${facts.scope}`,
    from_date: Prisma.sql`${facts.from}::date`,
    until_date: Prisma.sql`${facts.until}::date`,
  }),
};
