import type { Clock } from '@/lib/core/clock';
import type { Database } from './db/database';

/** What someone may do in an association. The list is closed; roles stack. */
export const roles = [
  'advisor',
  'reviewer',
  'coordinator',
  'admin',
  'rsc_provider',
  'trainer',
  'exam_scorer',
] as const;
export type Role = (typeof roles)[number];

/** On whose behalf the database is asked. The row-level policies are written from this list. */
export type Scope =
  | { readonly kind: 'anonymous'; readonly email?: string }
  | { readonly kind: 'person'; readonly personId: string }
  | {
      readonly kind: 'staff';
      readonly personId: string;
      readonly associationId: string;
      readonly roles: readonly Role[];
      /** The one person whose ledger is being looked at. */
      readonly subjectId?: string;
    }
  | { readonly kind: 'capability'; readonly tokenHash: string }
  | {
      readonly kind: 'job';
      readonly job: string;
      /** The few people whose ledgers a job looks into. */
      readonly subjectIds?: readonly string[];
    }
  | { readonly kind: 'public' };

/** Who acts, for the audit. */
export type Actor =
  | { readonly kind: 'person'; readonly id: string; readonly name: string }
  | { readonly kind: 'outsider'; readonly via: string }
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'job'; readonly job: string };

/** The first argument of every query and command. */
export interface Context<S extends Scope = Scope> {
  readonly actor: Actor;
  readonly scope: S;
  readonly db: Database;
  readonly clock: Clock;
  readonly newId: () => string;
}

export type ScopeOf<K extends Scope['kind']> = Extract<Scope, { readonly kind: K }>;
export type PersonContext = Context<ScopeOf<'person'>>;
export type StaffContext = Context<ScopeOf<'staff'>>;
export type SignedInContext = Context<ScopeOf<'person'> | ScopeOf<'staff'>>;
export type CapabilityContext = Context<ScopeOf<'capability'>>;
export type AnonymousContext = Context<ScopeOf<'anonymous'>>;
export type JobContext = Context<ScopeOf<'job'>>;
export type PublicContext = Context<ScopeOf<'public'>>;
