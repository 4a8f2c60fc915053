export type VerifyMembershipError = {
  readonly kind: 'not_a_coordinator' | 'not_found';
};
