/** What is counted. Each has its own limits. */
export const throttledActions = [
  'code_request',
  'code_try',
  'password_try',
  'factor_try',
  'proof_try',
  'email_change',
] as const;
export type ThrottledAction = (typeof throttledActions)[number];

const MINUTE = 60_000;

interface Limit {
  /** From one network, whatever the account. */
  readonly network: number;
  /** For one account from one network. */
  readonly pair: number;
  /** For one account from anywhere; beyond it strangers get `narrow` tries each, nobody none. */
  readonly account: number;
  readonly narrow: number;
  readonly windowMs: number;
}

export const limits = {
  code_request: { network: 120, pair: 6, account: 20, narrow: 2, windowMs: 15 * MINUTE },
  code_try: { network: 240, pair: 15, account: 60, narrow: 5, windowMs: 15 * MINUTE },
  password_try: { network: 120, pair: 10, account: 30, narrow: 2, windowMs: 15 * MINUTE },
  factor_try: { network: 120, pair: 8, account: 20, narrow: 2, windowMs: 15 * MINUTE },
  proof_try: { network: 120, pair: 10, account: 30, narrow: 2, windowMs: 15 * MINUTE },
  email_change: { network: 60, pair: 5, account: 10, narrow: 1, windowMs: 60 * MINUTE },
} as const satisfies Record<ThrottledAction, Limit>;

/** How often something was tried lately, this time included. */
export interface Tries {
  readonly network: number;
  readonly pair: number;
  readonly account: number;
}

/**
 * Whether a try may go on. An account that is tried from everywhere narrows for networks it does not
 * know and stays open for those it does: a stranger can slow others down but lock nobody out.
 */
export function mayTry(action: ThrottledAction, tries: Tries, knownNetwork: boolean): boolean {
  const limit = limits[action];
  if (tries.network > limit.network || tries.pair > limit.pair) return false;
  return knownNetwork || tries.account <= limit.account || tries.pair <= limit.narrow;
}

/** What anybody may ask without an account, so often from one network. */
export const lookLimits = {
  credential_check: { network: 300, windowMs: 15 * MINUTE },
  register_search: { network: 150, windowMs: 15 * MINUTE },
  // Some twelve pages lead to one answer, and a class may sit behind one address.
  finder: { network: 900, windowMs: 15 * MINUTE },
  // Counted by weight: one for each 16 KB begun, since a heavy ledger is long to judge.
  eligibility: { network: 600, windowMs: 15 * MINUTE },
} as const;
export type PublicLook = keyof typeof lookLimits;
