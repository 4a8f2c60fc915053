import type { FieldRefusal, LedgerEntry } from './model';

export type AddEntryError =
  | { readonly kind: 'refused'; readonly refusals: readonly FieldRefusal[] }
  | { readonly kind: 'not_found' };

export type ChangeEntryError<Facts> =
  | AddEntryError
  | { readonly kind: 'voided' }
  | { readonly kind: 'changed_since'; readonly now: LedgerEntry<Facts> };

export type VoidEntryError = { readonly kind: 'not_found' };
