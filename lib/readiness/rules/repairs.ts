import type { Reason } from '@/lib/standards/reasons';

/** Where a repair leads; its words are in the namespace `repairs`. */
export const repairPlaces = [
  'confirm',
  'log',
  'education',
  'employment',
  'training',
  'references',
  'whatIf',
  'plan',
] as const;
export type RepairPlace = (typeof repairPlaces)[number];

export const repairHref: Readonly<Record<RepairPlace, string>> = {
  confirm: '/ledger/supervision/confirm',
  log: '/ledger/supervision/new',
  education: '/ledger/education',
  employment: '/ledger/employment',
  training: '/ledger/training',
  references: '/application/references',
  whatIf: '/progress/what-if',
  plan: '/progress/plan',
};

/** What can be done about time that does not count: somewhere to go, the entry itself, or nothing. */
export type Repair =
  | { readonly by: 'going'; readonly to: RepairPlace }
  | { readonly by: 'changing' }
  | { readonly by: 'nothing' };

const nothing: Repair = { by: 'nothing' };
const changing: Repair = { by: 'changing' };
const going = (to: RepairPlace): Repair => ({ by: 'going', to });

const repairs: Readonly<Record<Reason, Repair>> = {
  not_required: nothing,
  in_future: nothing,
  duplicate: changing,
  peer_supervision: changing,
  administrative_supervision: changing,
  clinical_only: changing,
  other_track: changing,
  wrong_focus: changing,
  below_minimum: going('whatIf'),
  before_degree: nothing,
  not_serving_at_the_time: going('employment'),
  vetting_not_accepted: nothing,
  provider_not_qualified: changing,
  provider_not_qualified_on_date: nothing,
  provider_category_too_low: nothing,
  needs_dates: going('log'),
  group_too_large: changing,
  not_in_person: changing,
  not_attested: going('confirm'),
  too_long_ago: nothing,
  outside_window: going('plan'),
  already_counted: changing,
  too_many_unknowns: going('references'),
  expired: going('references'),
  known_too_short: going('references'),
  not_paid: changing,
  not_supervised: changing,
  not_trained: changing,
  not_licensed: changing,
  wrong_kind_of_work: changing,
  internship_supervisor_not_endorsed: changing,
  internship_over_limit: nothing,
  too_few_families: changing,
  overlaps: nothing,
  on_leave: nothing,
  part_time: nothing,
  no_competency_named: going('training'),
  not_an_individual_membership: nothing,
  membership_elsewhere: nothing,
  provider_to_be_verified: going('confirm'),
};

/** The way to repair what a reason keeps apart, where there is one. */
export const repairOf = (reason: Reason): Repair => repairs[reason];

/** Whether a row should say how: what nobody can change is said once, kindly, with its group. */
export const isRepairable = (reason: Reason): boolean => repairOf(reason).by !== 'nothing';
