import type { VerificationRefusal } from './rules';

export type VerifyProviderError =
  | { readonly kind: 'not_a_coordinator' }
  | { readonly kind: 'refused'; readonly refusals: readonly VerificationRefusal[] };
