import {
  type AddEntry,
  addEntry,
  type ChangeEntry,
  changeEntry,
  type LedgerNoun,
  type VoidEntry,
  voidEntry,
} from '@/lib/ledger/commands';
import type { PersonContext } from '@/lib/platform/context';
import type { JobFacts } from '../model/job';
import { refusalsFor } from '../rules/job';
import { jobRows } from '../store/jobs';

export const jobs: LedgerNoun<JobFacts> = { rows: jobRows, refusalsFor };

/** Writes a job, internship or volunteer post down. */
export const addJob = (ctx: PersonContext, input: AddEntry<JobFacts>) => addEntry(ctx, jobs, input);

/** Changes one, unless it was changed in the meantime. */
export const changeJob = (ctx: PersonContext, input: ChangeEntry<JobFacts>) =>
  changeEntry(ctx, jobs, input);

/** Strikes one out; it stays with its reason. */
export const voidJob = (ctx: PersonContext, input: VoidEntry) => voidEntry(ctx, jobs, input);
