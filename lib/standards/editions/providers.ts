import type { CalendarDate } from '@/lib/core/calendar-date';
import type { CategoryCode } from '../model';
import type { Sourced } from './edition';

/** What a provider holds: a category, the add-on, or a category with the add-on. */
export const providerStandings = [
  'FS-master',
  'FRS',
  'FRS-emerging',
  'ERS',
  'ERS-emerging',
  'MHS',
  'MHS+ERS',
  'MHS+ERS-emerging',
  'MHM-C',
] as const;
export type ProviderStanding = (typeof providerStandings)[number];

/**
 * Whom a provider serves. Family Specialists were told apart by their own degree until 2022:
 * `FS-master` is one with a Master's degree or higher.
 */
export const supervisedRows = ['FS', 'FS-master', 'FRS', 'ERS', 'MHS', 'MHM-C'] as const;
export type SupervisedRow = (typeof supervisedRows)[number];

/** Who may give reflective supervision to whom, between two days. */
export interface ProviderPeriod {
  readonly from: CalendarDate;
  readonly until: CalendarDate | null;
  readonly serves: Sourced<Readonly<Record<SupervisedRow, readonly ProviderStanding[]>>>;
}

/** A category whose holders became holders of others on a day, without an application. */
export interface Replacement {
  readonly category: CategoryCode;
  readonly becomes: readonly CategoryCode[];
  readonly on: CalendarDate;
}
