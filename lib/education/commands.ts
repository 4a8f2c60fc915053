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
import type { EducationFacts } from './model';
import { refusalsFor } from './rules';
import { educationRows } from './store';

export const education: LedgerNoun<EducationFacts> = { rows: educationRows, refusalsFor };

/** Writes a degree, certificate, course or licence down. */
export const addEducation = (ctx: PersonContext, input: AddEntry<EducationFacts>) =>
  addEntry(ctx, education, input);

/** Changes one, unless it was changed in the meantime. */
export const changeEducation = (ctx: PersonContext, input: ChangeEntry<EducationFacts>) =>
  changeEntry(ctx, education, input);

/** Strikes one out; it stays with its reason. */
export const voidEducation = (ctx: PersonContext, input: VoidEntry) =>
  voidEntry(ctx, education, input);
