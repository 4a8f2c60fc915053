import type { Applicant } from './applicant';
import { building } from './applicants/building';
import { closed } from './applicants/closed';
import { decided } from './applicants/decided';
import { holders } from './applicants/holders';
import { personasApplying } from './applicants/personas-applying';
import { reading } from './applicants/reading';

/** Everybody in the demo with a ledger of their own. */
export const applicants: readonly Applicant[] = [
  ...personasApplying,
  ...building,
  ...reading,
  ...decided,
  ...holders,
  ...closed,
];
