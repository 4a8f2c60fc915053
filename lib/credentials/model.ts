import type { CalendarDate } from '@/lib/core/calendar-date';
import type { CategoryCode } from '@/lib/standards/model';
import type { CredentialNumber } from './number';

export const credentialStates = ['valid', 'suspended', 'revoked', 'replaced'] as const;
export type CredentialState = (typeof credentialStates)[number];

/** Endorsed, or emerging: a reflective supervisor who is completing the requirements. */
export const credentialStandings = ['endorsed', 'emerging'] as const;
export type CredentialStanding = (typeof credentialStandings)[number];

/** A credential as its holder and its association know it. */
export interface Credential {
  readonly id: string;
  readonly associationId: string;
  readonly personId: string;
  readonly applicationId: string | null;
  readonly decisionId: string | null;
  readonly number: CredentialNumber;
  readonly ordinal: number;
  readonly category: CategoryCode;
  readonly standing: CredentialStanding;
  readonly edition: string;
  readonly holderName: string;
  readonly associationName: string;
  readonly signedBy: string;
  readonly issuedOn: CalendarDate;
  readonly validUntil: CalendarDate;
  readonly state: CredentialState;
  readonly listed: boolean;
  readonly replacesId: string | null;
  readonly replacedById: string | null;
  readonly locale: 'en' | 'es';
  readonly version: number;
}

export const credentialEventKinds = [
  'issued',
  'suspended',
  'reinstated',
  'revoked',
  'reissued',
  'listed',
  'unlisted',
] as const;
export type CredentialEventKind = (typeof credentialEventKinds)[number];

/** One thing that happened to it. Notes are for the desk alone. */
export interface CredentialEvent {
  readonly kind: CredentialEventKind;
  readonly reason: string | null;
  readonly note: string | null;
  readonly at: Date;
}

/** What anybody who knows the number is told. */
export interface PublicCredential {
  readonly number: CredentialNumber;
  readonly holderName: string;
  readonly category: CategoryCode;
  readonly standing: CredentialStanding;
  readonly edition: string;
  readonly associationName: string;
  readonly associationSlug: string;
  readonly associationCode: string;
  readonly timeZone: string;
  readonly demo: boolean;
  readonly issuedOn: CalendarDate;
  readonly validUntil: CalendarDate;
  readonly state: CredentialState;
  readonly replacedBy: CredentialNumber | null;
  readonly changedAt: Date | null;
}

export const publicAnswers = ['valid', 'expired', 'suspended', 'revoked', 'replaced'] as const;
export type PublicAnswer = (typeof publicAnswers)[number];

/** One line of the public register; its holder agreed to be listed. */
export interface RegisterEntry {
  readonly number: CredentialNumber;
  readonly holderName: string;
  readonly category: CategoryCode;
  readonly standing: CredentialStanding;
  readonly associationName: string;
  readonly associationCode: string;
  readonly issuedOn: CalendarDate;
  readonly validUntil: CalendarDate;
}
