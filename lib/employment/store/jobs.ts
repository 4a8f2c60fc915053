import { Prisma } from '@/generated/prisma/client';
import type { LedgerRows } from '@/lib/ledger/store';
import type { JobFacts } from '../model/job';

export const jobRows: LedgerRows<JobFacts> = {
  table: 'employment',
  select: Prisma.sql`kind, employer, job_title AS "jobTitle", from_date::text AS "from", until_date::text AS "until", paid, fte_percent AS "ftePercent",
    tracks, families_imh AS "familiesImh", families_ecmh AS "familiesEcmh", leaves, focus_social_emotional AS "focusSocialEmotional",
    attention_to_relationships AS "attentionToRelationships", supervised, specialised_training AS "specialisedTraining",
    licensed_or_eligible AS "licensedOrEligible", supervisor_category AS "supervisorCategory", competencies`,
  order: Prisma.sql`from_date DESC, id DESC`,
  columns: (job) => ({
    kind: Prisma.sql`${job.kind}`,
    employer: Prisma.sql`${job.employer}`,
    job_title: Prisma.sql`${job.jobTitle}`,
    from_date: Prisma.sql`${job.from}::date`,
    until_date: Prisma.sql`${job.until}::date`,
    paid: Prisma.sql`${job.paid}`,
    fte_percent: Prisma.sql`${job.ftePercent}::int`,
    tracks: Prisma.sql`${job.tracks}::text[]`,
    families_imh: Prisma.sql`${job.familiesImh}::int`,
    families_ecmh: Prisma.sql`${job.familiesEcmh}::int`,
    leaves: Prisma.sql`${JSON.stringify(job.leaves)}::jsonb`,
    focus_social_emotional: Prisma.sql`${job.focusSocialEmotional}`,
    attention_to_relationships: Prisma.sql`${job.attentionToRelationships}`,
    supervised: Prisma.sql`${job.supervised}`,
    specialised_training: Prisma.sql`${job.specialisedTraining}`,
    licensed_or_eligible: Prisma.sql`${job.licensedOrEligible}`,
    supervisor_category: Prisma.sql`${job.supervisorCategory}`,
    competencies: Prisma.sql`${job.competencies}::text[]`,
  }),
};
