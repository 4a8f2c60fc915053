/**
 * Why a part of an entry does not count, in the order of precedence: where several apply, the
 * first is the one given. The codes are part of the published answer and never change meaning.
 */
export const uncountedReasons = [
  'not_required',
  'in_future',
  'duplicate',
  'peer_supervision',
  'administrative_supervision',
  'clinical_only',
  'other_track',
  'wrong_focus',
  'below_minimum',
  'before_degree',
  'not_serving_at_the_time',
  'vetting_not_accepted',
  'provider_not_qualified',
  'provider_not_qualified_on_date',
  'provider_category_too_low',
  'needs_dates',
  'group_too_large',
  'not_in_person',
  'not_attested',
  'too_long_ago',
  'outside_window',
  'already_counted',
  'too_many_unknowns',
  'expired',
  'known_too_short',
  'not_paid',
  'not_supervised',
  'not_trained',
  'not_licensed',
  'wrong_kind_of_work',
  'internship_supervisor_not_endorsed',
  'internship_over_limit',
  'too_few_families',
  'overlaps',
  'on_leave',
  'part_time',
  'no_competency_named',
  'not_an_individual_membership',
  'membership_elsewhere',
] as const;
export type UncountedReason = (typeof uncountedReasons)[number];

/** Time that may still count once somebody has looked. */
export const pendingReasons = ['provider_to_be_verified'] as const;
export type PendingReason = (typeof pendingReasons)[number];

export type Reason = UncountedReason | PendingReason;

const published: readonly Reason[] = [...uncountedReasons, ...pendingReasons];

/** Sorts reasons into the published order and drops repeats. */
export function inOrder<R extends Reason>(reasons: Iterable<R>): readonly R[] {
  const given = new Set<Reason>(reasons);
  return published.filter((reason): reason is R => given.has(reason));
}

const alone = new Map(published.map((reason) => [reason, [reason] as const]));

/** One reason as a list: the same list each time, for most of thousands of entries have one or none. */
export const onlyReason = (reason: Reason): readonly [Reason] =>
  alone.get(reason) as readonly [Reason];
