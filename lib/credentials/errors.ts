/** What a command about a credential may answer instead of success. */
export type CredentialError =
  | { readonly kind: 'not_found' }
  | { readonly kind: 'not_now' }
  | { readonly kind: 'changed_meanwhile' }
  | { readonly kind: 'already_issued'; readonly credentialId: string }
  | { readonly kind: 'already_held' }
  | { readonly kind: 'no_decision' }
  | { readonly kind: 'name_unprintable'; readonly letters: readonly string[] }
  | { readonly kind: 'until_out_of_range' };
