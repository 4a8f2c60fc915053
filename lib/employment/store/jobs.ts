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
  columns: Prisma.sql`kind, employer, job_title, from_date, until_date, paid, fte_percent, tracks, families_imh, families_ecmh, leaves, focus_social_emotional, attention_to_relationships, supervised, specialised_training, licensed_or_eligible, supervisor_category, competencies`,
  values: (job) =>
    Prisma.sql`${job.kind}, ${job.employer}, ${job.jobTitle}, ${job.from}::date, ${job.until}::date, ${job.paid}, ${job.ftePercent}::int, ${job.tracks}::text[], ${job.familiesImh}::int, ${job.familiesEcmh}::int, ${JSON.stringify(job.leaves)}::jsonb, ${job.focusSocialEmotional}, ${job.attentionToRelationships}, ${job.supervised}, ${job.specialisedTraining}, ${job.licensedOrEligible}, ${job.supervisorCategory}, ${job.competencies}::text[]`,
};
