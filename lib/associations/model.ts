import type { Locale } from '@/lib/core/locale';
import type { Money } from '@/lib/core/money';
import type { Role } from '@/lib/platform/context';

export const tracks = ['IMH', 'ECMH'] as const;
export type Track = (typeof tracks)[number];

/** Who lets an applicant begin: the association's rule at once, or a coordinator by hand. */
export const registrationModes = ['rule', 'coordinator'] as const;
export type RegistrationMode = (typeof registrationModes)[number];

export const currencies = ['USD', 'AUD', 'EUR'] as const satisfies readonly Money['currency'][];

/** When an application is bound to an edition: as it is registered, or as it is handed in. */
export const pinMoments = ['registration', 'submission'] as const;
export type PinMoment = (typeof pinMoments)[number];

/** What an association asks money for. */
export const feeKinds = ['registration', 'processing', 'exam', 'renewal'] as const;
export type FeeKind = (typeof feeKinds)[number];

/** What people sign. */
export const agreementKinds = ['code_of_ethics', 'endorsement_agreement'] as const;
export type AgreementKind = (typeof agreementKinds)[number];

/** What an association may decide about itself. */
export interface AssociationSettings {
  readonly name: string;
  readonly shortName: string;
  readonly hue: number;
  readonly timeZone: string;
  readonly locale: Locale;
  readonly currency: Money['currency'];
  readonly tracks: readonly Track[];
  readonly categories: readonly string[];
  readonly registrationMode: RegistrationMode;
  /** When an application is bound to an edition of the standards. */
  readonly editionPinnedAt: PinMoment;
  readonly reviewDays: number;
  readonly contactEmail: string;
  readonly coordinatorName: string;
  readonly website: string | null;
  readonly registryNote: string | null;
  /** The states or regions whose people it endorses, as they say them. */
  readonly areas: readonly string[];
}

/** A member association, or the network that unites them. */
export interface Association extends AssociationSettings {
  readonly id: string;
  readonly slug: string;
  readonly code: string;
  readonly kind: 'state' | 'network';
  readonly isDemo: boolean;
  readonly version: number;
}

/** What one step costs, for one category or for all that have no line of their own. */
export interface Fee {
  readonly kind: FeeKind;
  readonly category: string | null;
  readonly cents: number;
}

/** One version of a text people sign, in one language. */
export interface AgreementText {
  readonly id: string;
  readonly kind: AgreementKind;
  readonly version: number;
  readonly locale: Locale;
  readonly title: string;
  readonly body: string;
  readonly publishedAt: Date;
}

/** One role somebody holds here. */
export interface Grant {
  readonly id: string;
  readonly role: Role;
  readonly grantedAt: Date;
  readonly until: string | null;
}

/** Somebody who holds a role here. */
export interface MemberOfStaff {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  /** They have not signed in yet. */
  readonly invited: boolean;
  readonly grants: readonly Grant[];
}
