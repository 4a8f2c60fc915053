import type { RscSession } from './model';
import type { IdentifyingKind, RscRefusal } from './rules';

export type LogRscSessionError =
  | { readonly kind: 'not_found' }
  | { readonly kind: 'refused'; readonly refusals: readonly RscRefusal[] }
  | { readonly kind: 'unknown_provider' }
  | { readonly kind: 'note_identifies'; readonly found: readonly IdentifyingKind[] };

export type ChangeRscSessionError =
  | LogRscSessionError
  | { readonly kind: 'voided' }
  | { readonly kind: 'changed_since'; readonly now: RscSession };

export type VoidRscSessionError = { readonly kind: 'not_found' };

export type SaveRscNoteError =
  | { readonly kind: 'not_found' }
  | { readonly kind: 'note_identifies'; readonly found: readonly IdentifyingKind[] };
