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
import type { TrainingFacts } from './model';
import { refusalsFor } from './rules';
import { trainingRows } from './store';

export const trainings: LedgerNoun<TrainingFacts> = { rows: trainingRows, refusalsFor };

/** Writes a training down. */
export const addTraining = (ctx: PersonContext, input: AddEntry<TrainingFacts>) =>
  addEntry(ctx, trainings, input);

/** Changes one, unless it was changed in the meantime. */
export const changeTraining = (ctx: PersonContext, input: ChangeEntry<TrainingFacts>) =>
  changeEntry(ctx, trainings, input);

/** Strikes one out; it stays with its reason. */
export const voidTraining = (ctx: PersonContext, input: VoidEntry) =>
  voidEntry(ctx, trainings, input);
