import type { Json } from '@/lib/core/canonical-json';

/** What happened: one row for each state change, confidential read, sign-in, role change, export and refusal. */
export interface AuditEntry {
  /** noun.verb in the past, e.g. `rsc_session.logged`. */
  readonly action: string;
  readonly objectKind: string;
  readonly objectId?: string;
  /** The association whose chain it belongs to; without one, the person's. */
  readonly associationId?: string;
  /** The person it is about. */
  readonly personId?: string;
  readonly outcome?: 'done' | 'refused';
  /** Ids, codes and numbers only: no free text, no secrets. */
  readonly detail?: { readonly [key: string]: Json };
}

/** How the audit is narrowed when people read it. */
export interface TrailFilter {
  /** The first word of the action, e.g. `credential`. */
  readonly about: string;
  readonly outcome: 'done' | 'refused' | '';
  /** Only rows before this place in the chain. */
  readonly before: number | null;
}
