import type { SubmitBlock } from './frozen/submission';

/** What handing in a portfolio may answer instead of success. */
export type SubmitError =
  | { readonly kind: 'not_found' }
  | { readonly kind: 'not_now' }
  | { readonly kind: 'changed_meanwhile' }
  | { readonly kind: 'blocked'; readonly blocks: readonly SubmitBlock[] }
  | { readonly kind: 'shortfall'; readonly requirements: readonly string[] };
