/** What an application's command may answer instead of success. */
export type ApplicationError =
  | { readonly kind: 'not_found' }
  | { readonly kind: 'not_now' }
  | { readonly kind: 'changed_meanwhile' }
  | { readonly kind: 'category_not_offered' }
  | { readonly kind: 'already_open'; readonly applicationId: string }
  | { readonly kind: 'name_differs' }
  | { readonly kind: 'text_replaced' };
