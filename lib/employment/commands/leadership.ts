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
import type { LeadershipFacts } from '../model/leadership';
import { spanRefusals as refusalsFor } from '../rules/span';
import { leadershipRows } from '../store/leadership';

export const leadership: LedgerNoun<LeadershipFacts> = { rows: leadershipRows, refusalsFor };

/** Writes what somebody led down. */
export const addLeadership = (ctx: PersonContext, input: AddEntry<LeadershipFacts>) =>
  addEntry(ctx, leadership, input);

/** Changes one, unless it was changed in the meantime. */
export const changeLeadership = (ctx: PersonContext, input: ChangeEntry<LeadershipFacts>) =>
  changeEntry(ctx, leadership, input);

/** Strikes one out; it stays with its reason. */
export const voidLeadership = (ctx: PersonContext, input: VoidEntry) =>
  voidEntry(ctx, leadership, input);
