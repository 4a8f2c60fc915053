/** Why somebody cannot be asked. */
export type AskRefusal =
  | 'no_open_application'
  | 'no_such_slot'
  | 'slot_taken'
  | 'own_address'
  | 'already_asked'
  | 'asked_too_often'
  | 'role_not_for_slot'
  | 'form_counts'
  | 'not_found';

/** Why sessions cannot be sent to their provider. */
export type AttestRefusal =
  | 'not_found'
  | 'no_address'
  | 'own_address'
  | 'nothing_to_confirm'
  | 'too_many_sessions'
  | 'already_asked'
  | 'asked_too_often';

/** Why the address of a provider stays. */
export type CorrectRefusal = 'not_found' | 'own_address' | 'answered' | 'address_taken';

/** Why a request that is out cannot be reminded of or taken back. */
export type ChaseRefusal = 'not_found' | 'not_open' | 'too_soon' | 'reminded_enough';

/** Why no link can be handed over. */
export type HandRefusal = ChaseRefusal | 'mail_works';

/** Why a form cannot be sent as it stands; `closed` is the same for every dead link. */
export type SubmitRefusal = 'closed' | 'changed_since' | 'items_changed' | 'incomplete';
