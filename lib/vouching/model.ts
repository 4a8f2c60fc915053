import type { ReferenceRole } from '@/lib/standards/model';

/** Where a request for a reference stands. `set_aside`: it came back, and another one counts instead. */
export const referenceStates = [
  'asked',
  'completed',
  'declined',
  'withdrawn',
  'expired',
  'set_aside',
] as const;
export type ReferenceState = (typeof referenceStates)[number];

/** Where a request to confirm sessions stands. */
export const attestationStates = ['asked', 'completed', 'withdrawn', 'expired'] as const;
export type AttestationState = (typeof attestationStates)[number];

/** How far the message got. */
export const deliveries = ['queued', 'sent', 'refused', 'delayed'] as const;
export type Delivery = (typeof deliveries)[number];

/** What a rater may say of one item: five steps of agreement, or that they cannot tell. */
export const marks = ['1', '2', '3', '4', '5', 'unknown'] as const;
export type Mark = (typeof marks)[number];

/** From here up a mark says that the competency shows in the work. */
export const SHOWN_FROM = 4;

/** What a provider may say of one session. */
export const attestationAnswers = ['agree', 'partly', 'disagree'] as const;
export type AttestationAnswer = (typeof attestationAnswers)[number];

/** An application takes requests in these states only: accepted and not yet handed in. */
export const askingStates: readonly string[] = ['accepted', 'in_progress', 'changes_requested'];

/** How much may be asked of people who did not ask for it. */
export const limits = {
  linkDays: 30,
  reminders: 3,
  reminderGapDays: 3,
  coordinatorGapHours: 1,
  referencesPerApplication: 12,
  requestsToOneAddress: 2,
  attestationsPerDay: 10,
  sessionsPerRequest: 200,
  stuckAfterDays: 14,
} as const;

/** One line of a rating form. */
export interface RatingItem {
  readonly id: string;
  readonly domain: string;
  readonly text: string;
  /** Licensed wording that says what the item looks like in practice. */
  readonly descriptor: string | null;
}

/** The items of one form in one language, and the name of the set they come from. */
export interface ItemSet {
  readonly name: string;
  readonly domains: readonly { readonly id: string; readonly title: string }[];
  readonly items: readonly RatingItem[];
}

/** What a rater has written so far. */
export interface DraftAnswers {
  readonly itemSet: string;
  readonly marks: Readonly<Record<string, Mark>>;
  readonly comments: string;
  readonly recommends: 'yes' | 'no' | null;
  readonly roles: readonly ReferenceRole[];
  readonly knownYears: string;
  readonly knownMonths: string;
  /** A category, `none` for somebody who holds none, null while unanswered. */
  readonly endorsedAs: string | null;
}

/** One session exactly as a provider is shown it, frozen when it was asked about. */
export interface ShownSession {
  readonly heldOn: string | null;
  readonly periodFrom: string | null;
  readonly periodUntil: string | null;
  readonly minutes: number;
  readonly format: string;
  readonly groupSize: number | null;
  readonly mode: string;
  readonly kind: string;
  readonly focus: string;
  readonly tracks: readonly string[];
}

/** A draft as it was last saved. */
export interface SavedDraft {
  readonly answers: DraftAnswers;
  readonly version: number;
  readonly savedAt: Date;
}

/** A rating to write, as its rater sees it. */
export interface ReferenceTask {
  readonly kind: 'reference';
  readonly id: string;
  readonly applicantName: string;
  readonly raterName: string;
  readonly associationName: string;
  readonly category: string;
  readonly waivesAccess: boolean;
  readonly expiresAt: Date;
  readonly timeZone: string;
  readonly maxUnknown: number;
  readonly items: ItemSet;
  readonly answers: DraftAnswers;
  /** 0 before the first save. */
  readonly version: number;
  readonly savedAt: Date | null;
}

/** Sessions to confirm, as their provider sees them. */
export interface AttestationTask {
  readonly kind: 'attestation';
  readonly id: string;
  readonly applicantName: string;
  readonly providerName: string;
  readonly expiresAt: Date;
  readonly sessions: readonly {
    readonly id: string;
    readonly shown: ShownSession;
    readonly changed: boolean;
  }[];
}

/** A request to a provider: how far it is and how many sessions were answered how. */
export interface AttestationView {
  readonly id: string;
  readonly providerId: string;
  readonly providerName: string;
  readonly providerEmail: string;
  readonly state: AttestationState;
  readonly delivery: Delivery;
  readonly askedAt: Date;
  readonly remindedAt: Date | null;
  readonly nextReminderAt: Date | null;
  readonly expiresAt: Date;
  readonly completedAt: Date | null;
  readonly sessions: number;
  readonly agreed: number;
  readonly partly: number;
  readonly disagreed: number;
}
