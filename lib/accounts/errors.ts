/** Why a code was not taken. The same words whether or not the address has an account. */
export type CodeError = 'wrong_code' | 'code_gone' | 'too_often';

/** Why a code was not sent. */
export type RequestCodeError = 'too_often';

/** Why a password did not open the door; never which part of it was wrong. */
export type PasswordSignInError = 'wrong_password' | 'too_often';

/** Why a second factor was not taken. */
export type FactorError = 'wrong_factor' | 'ticket_gone' | 'too_often';

/** Why a new account was not made. */
export type SignUpError = 'ticket_gone';

/** Why a password was not accepted. */
export type PasswordRefusal = 'too_short' | 'too_long' | 'too_common' | 'holds_your_name';

/** Why a change to the account was not made. */
export type AccountChangeError = 'prove_again' | 'conflict' | 'not_found';
