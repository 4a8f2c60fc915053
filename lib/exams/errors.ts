/** What recording a result may answer instead of success. */
export type ExamError =
  | { readonly kind: 'not_found' }
  | { readonly kind: 'not_now' }
  | { readonly kind: 'in_the_future' }
  | { readonly kind: 'before_approval' }
  | { readonly kind: 'approval_over' };
