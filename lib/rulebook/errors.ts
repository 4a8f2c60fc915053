/** Why nothing was drafted. */
export type DraftError =
  | 'not_allowed'
  | 'no_such_edition'
  | 'name_taken'
  | 'draft_open'
  | 'not_later'
  | 'not_in_future';

/** What is wrong with one value: a key of the namespace `rulebook.faults`, with what its sentence needs. */
export interface Fault {
  readonly code: string;
  readonly values?: Readonly<Record<string, string>>;
}

/** Why a draft was not changed; by field what is wrong with it. */
export type ChangeError =
  | { readonly kind: 'not_allowed' | 'not_found' }
  /** Somebody else saved first; the version to go on from. */
  | { readonly kind: 'changed_meanwhile'; readonly now: number }
  | { readonly kind: 'faults'; readonly faults: Readonly<Record<string, Fault>> };

/** Why a draft was not published. */
export type PublishError =
  | 'not_allowed'
  | 'not_found'
  | 'changed_meanwhile'
  | 'prove_again'
  | 'not_later'
  | 'not_in_future'
  | 'not_whole';

/** Why a draft was not thrown away. */
export type DiscardError = 'not_allowed' | 'not_found';
