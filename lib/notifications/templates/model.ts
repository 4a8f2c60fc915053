import type { Words } from '@/lib/core/locale';

/** Every mail there is; the in-app inbox shows the same. */
export const messageTemplates = [
  'sign_in_code',
  'welcome',
  'email_change_confirm',
  'email_changed_notice',
  'password_changed_notice',
  'factor_changed_notice',
  'registration_received',
  'registration_accepted',
  'registration_declined',
  'registration_held_staff',
  'reference_request',
  'reference_reminder',
  'reference_completed',
  'reference_declined',
  'attestation_request',
  'attestation_completed',
  'request_expired',
  'application_submitted',
  'application_submitted_staff',
  'review_assigned',
  'review_reminder',
  'reviews_in',
  'reviewer_stepped_back',
  'changes_requested',
  'application_resubmitted',
  'decision_letter',
  'credential_issued',
  'credential_suspended',
  'credential_revoked',
  'credential_reissued',
  'role_granted',
  'edition_changed',
  'edition_changed_staff',
  'overlay_changed',
  'overlay_changed_staff',
] as const;
export type MessageTemplate = (typeof messageTemplates)[number];

/** What only the mail may carry: a sign-in code, or the link that is itself the key. */
export const secretParams = ['code', 'capabilityLink'] as const;
export type SecretParam = (typeof secretParams)[number];

/** The sender's name of account mail, which no association sends. */
export const productSender = 'Attune';

/** In every message. `senderName` is the association, or `productSender` for account mail. */
interface Envelope {
  readonly recipientName: string | null;
  readonly senderName: string;
}
interface Linked {
  /** An absolute address that asks for signing in; safe to keep and to show. */
  readonly link: string;
}
interface Changed extends Linked {
  /** An ISO instant, told in the reader's zone. */
  readonly at: string;
  readonly timeZone: string;
}
interface Registered extends Linked {
  readonly category: Words;
}
interface AskedOutsider {
  readonly applicantName: string;
  /** Absolute; holds the token that opens the form. */
  readonly capabilityLink: string;
  readonly dueOn: string;
}
interface Holding extends Linked {
  readonly category: Words;
  readonly number: string;
}
interface Reasoned {
  readonly reason: Words;
}

interface Contents {
  sign_in_code: {
    readonly code: string;
    readonly minutes: number;
    /** Opens the page in the browser that asked, with the code filled in. */
    readonly capabilityLink?: string;
  };
  welcome: Linked;
  email_change_confirm: {
    readonly code: string;
    readonly minutes: number;
    readonly newAddress: string;
  };
  email_changed_notice: Changed & { readonly newAddress: string };
  password_changed_notice: Changed;
  factor_changed_notice: Changed & {
    readonly change: 'added' | 'removed' | 'recovery_codes_renewed';
  };
  registration_received: Registered;
  registration_accepted: Registered;
  registration_declined: Registered & Reasoned & { readonly note: string | null };
  registration_held_staff: Registered & {
    readonly applicantName: string;
    readonly reference: string;
  };
  reference_request: AskedOutsider & { readonly category: Words };
  reference_reminder: AskedOutsider & { readonly category: Words };
  reference_completed: Linked & { readonly refereeName: string; readonly remaining: number };
  reference_declined: Linked & { readonly refereeName: string };
  attestation_request: AskedOutsider & { readonly sessions: number; readonly minutes: number };
  attestation_completed: Linked & { readonly providerName: string };
  request_expired: Linked & {
    readonly what: 'reference' | 'attestation';
    readonly askedName: string;
  };
  application_submitted: Registered & { readonly submittedOn: string };
  application_submitted_staff: Registered & {
    readonly applicantName: string;
    readonly shortfallAccepted: boolean;
  };
  review_assigned: Registered & { readonly dueOn: string };
  review_reminder: Registered & { readonly dueOn: string; readonly overdue: boolean };
  reviews_in: Registered & { readonly reference: string };
  reviewer_stepped_back: Registered & {
    readonly reference: string;
    readonly reviewerName: string;
    /** They said so themselves, or a conflict of interest was found when they went on. */
    readonly because: 'said' | 'found';
  };
  changes_requested: Registered & { readonly items: number; readonly respondBy: string };
  application_resubmitted: Registered & { readonly round: number };
  decision_letter: Linked & {
    readonly letter: { readonly subject: Words; readonly paragraphs: readonly Words[] };
  };
  credential_issued: Holding & { readonly mark: string; readonly validUntil: string | null };
  credential_suspended: Holding & Reasoned & { readonly from: string };
  credential_revoked: Holding & Reasoned & { readonly from: string };
  credential_reissued: Holding & Reasoned & { readonly mark: string; readonly oldNumber: string };
  edition_changed: Registered & {
    readonly edition: string;
    readonly from: string;
    /** What would still be missing under it, by name; null where nothing would. */
    readonly missing: Words | null;
    readonly offered: boolean;
  };
  edition_changed_staff: Linked & {
    readonly edition: string;
    readonly from: string;
    readonly applications: number;
  };
  /** An association sets something anew. */
  overlay_changed: Registered & { readonly from: string; readonly missing: Words | null };
  overlay_changed_staff: Linked & { readonly from: string; readonly applications: number };
  role_granted: Linked & { readonly role: Words; readonly needsSecondFactor: boolean };
}

/** What each template must be told. Plain JSON, so that it can wait in the outbox. */
export type MessageParams = {
  readonly [T in MessageTemplate]: Envelope & Contents[T];
};

/** The same without the secrets: all that the inbox ever needs. */
export type InboxParams<T extends MessageTemplate> = Omit<MessageParams[T], SecretParam>;

export interface RenderedMessage {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}
export interface InboxMessage {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly link?: { readonly label: string; readonly href: string };
}
