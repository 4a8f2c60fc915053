import type { ConflictReason, Criterion } from './model';

/** What a command on a review may answer instead of success. */
export type ReviewError =
  | { readonly kind: 'not_found' }
  | { readonly kind: 'not_now' }
  | { readonly kind: 'changed_meanwhile' }
  | { readonly kind: 'conflict_of_interest'; readonly why: ConflictReason }
  | { readonly kind: 'conflict_found' }
  | { readonly kind: 'already_assigned' }
  | { readonly kind: 'enough_reviewers' }
  | { readonly kind: 'not_a_reviewer' }
  | {
      readonly kind: 'unfinished';
      readonly unjudged: readonly Criterion[];
      readonly unexplained: readonly Criterion[];
      readonly recommendation: boolean;
    }
  | { readonly kind: 'outcome_not_open' }
  | { readonly kind: 'day_in_the_past' }
  | { readonly kind: 'reason_needed' }
  | { readonly kind: 'reviews_not_in' };
