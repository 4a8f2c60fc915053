import type { CalendarDate } from '@/lib/core/calendar-date';
import type { CategoryCode, NextStep, Outcome, Unit } from './model';
import type { Reason, UncountedReason } from './reasons';
import type { RequirementId, WarningId } from './requirements';

/** One rule and how far it is met. `counted` is the sum of what entries give it, never capped. */
export interface RequirementAnswer {
  readonly id: RequirementId;
  readonly met: boolean;
  readonly unit: Unit;
  readonly needed: number;
  readonly counted: number;
  readonly pending: number;
  readonly remaining: number;
  readonly because: readonly Reason[];
}

/** One entry of the portfolio and where all of it went: counted + pending + uncounted = logged. */
export interface EntryAnswer {
  readonly path: string;
  readonly unit: Unit;
  readonly logged: number;
  readonly counted: number;
  readonly pending: number;
  readonly toward: readonly { readonly requirement: RequirementId; readonly counted: number }[];
  readonly uncounted: readonly { readonly amount: number; readonly reason: UncountedReason }[];
  readonly reasons: readonly Reason[];
}

/** Something worth saying that decides nothing, with the figures its sentence needs. */
export interface WarningAnswer {
  readonly id: WarningId;
  readonly minutes: number;
}

/**
 * How fast hours come: the person's own pace of the last six months, an assumed one, one they chose, or
 * the least at which hours still lie close enough together.
 */
export interface Pace {
  readonly source: 'own' | 'assumed' | 'chosen' | 'least';
  readonly minutesPerMonth: number;
}

/** One thing to do, with the figures its sentence needs. */
export type PlanStep =
  | {
      readonly do: 'log' | 'train';
      readonly requirement: RequirementId;
      readonly minutes: number;
      readonly pace: Pace;
      /** The day after which it begins: on the same day of each month that follows. */
      readonly from: CalendarDate;
      readonly readyOn: CalendarDate;
      /** The session whose provider to stay with, where most hours are to be with one. */
      readonly like?: string;
    }
  | {
      readonly do: 'work';
      readonly requirement: RequirementId;
      readonly months: number;
      readonly readyOn: CalendarDate;
    }
  | { readonly do: 'serve'; readonly requirement: RequirementId }
  | { readonly do: 'verify'; readonly requirement: RequirementId; readonly minutes: number }
  | { readonly do: 'complete'; readonly requirement: RequirementId; readonly count: number };

/** When everything could be met at a steady pace, and what to do until then. */
export interface Plan {
  readonly possible: boolean;
  readonly readyOn: CalendarDate | null;
  /** What keeps any day from being named; null where one is, or where the category is not offered here. */
  readonly inTheWay: RequirementId | null;
  readonly pace: Pace;
  readonly steps: readonly PlanStep[];
}

/** The answer, as figures and codes. `say` turns it into sentences. */
export interface Eligibility {
  readonly format: 'attune-eligibility/1';
  readonly edition: string;
  readonly category: CategoryCode;
  readonly asOf: CalendarDate;
  readonly outcome: Outcome;
  readonly next: NextStep;
  readonly requirements: readonly RequirementAnswer[];
  readonly entries: readonly EntryAnswer[];
  readonly warnings: readonly WarningAnswer[];
  readonly fits?: readonly CategoryCode[];
  readonly plan?: Plan;
}
