import { addDays, type CalendarDate } from '@/lib/core/calendar-date';

/** Why a credential is set aside for a time. */
export const suspensionReasons = [
  'ethics_inquiry',
  'sanction_elsewhere',
  'evidence_in_question',
  'holder_request',
] as const;
/** Why a credential is ended for good. */
export const revocationReasons = [
  'ethics_decision',
  'obtained_by_misstatement',
  'issued_in_error',
  'holder_request',
  'replaced',
] as const;
/** Why a new number takes the place of an old one. */
export const reissueReasons = ['name_change', 'correction', 'number_misused'] as const;

export type SuspensionReason = (typeof suspensionReasons)[number];
export type RevocationReason = (typeof revocationReasons)[number];
export type ReissueReason = (typeof reissueReasons)[number];

/** A stretch of suspension; the day it ends is a day on which the credential is good again. */
export interface Suspension {
  readonly from: CalendarDate;
  readonly until: CalendarDate | null;
  readonly reason: SuspensionReason;
}

/** The dated facts about one credential. */
export interface CredentialFacts {
  readonly issuedOn: CalendarDate;
  readonly validUntil: CalendarDate | null;
  readonly suspensions: readonly Suspension[];
  readonly revocation: { readonly on: CalendarDate; readonly reason: RevocationReason } | null;
}

export type CredentialStatus =
  | { readonly state: 'valid'; readonly since: CalendarDate; readonly until: CalendarDate | null }
  | { readonly state: 'expired'; readonly since: CalendarDate }
  | { readonly state: 'suspended'; readonly since: CalendarDate; readonly reason: SuspensionReason }
  | { readonly state: 'revoked'; readonly since: CalendarDate; readonly reason: RevocationReason }
  | { readonly state: 'not_yet_issued'; readonly since: CalendarDate };

const covers = (suspension: Suspension, on: CalendarDate): boolean =>
  suspension.from <= on && (suspension.until === null || on < suspension.until);

/**
 * What a credential was worth on a day. The gravest fact wins: revoked, then suspended, then
 * expired; the last day of validity still counts.
 */
export const credentialStatus = (facts: CredentialFacts, on: CalendarDate): CredentialStatus => {
  const { issuedOn, validUntil, suspensions, revocation } = facts;
  if (revocation && revocation.on <= on) {
    return { state: 'revoked', since: revocation.on, reason: revocation.reason };
  }
  if (on < issuedOn) return { state: 'not_yet_issued', since: issuedOn };
  const covering = suspensions
    .filter((suspension) => covers(suspension, on))
    .toSorted((a, b) => a.from.localeCompare(b.from))[0];
  if (covering) return { state: 'suspended', since: covering.from, reason: covering.reason };
  if (validUntil !== null && validUntil < on) {
    return { state: 'expired', since: addDays(validUntil, 1) };
  }
  return { state: 'valid', since: issuedOn, until: validUntil };
};
