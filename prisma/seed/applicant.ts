import type { Locale } from '@/lib/core/locale';
import type { CategoryCode } from '@/lib/standards/model';
import type { Career } from '@/tests/factories/careers';
import type { Life } from './life';

/** How far somebody has come; each stop includes those before it. */
export const stops = [
  'ledger',
  'registered',
  'accepted',
  'in_progress',
  'rated',
  'submitted',
  'assigned',
  'half_read',
  'read',
  'decided',
  'told',
] as const;
export type Stop = (typeof stops)[number];

/** How a request for a reference goes on the demo's day. */
export type ReferenceFate = 'in' | 'open' | 'refused' | 'declined' | 'draft';

/** Something that happens so many days before today. */
export interface Beat {
  readonly ago: number;
  readonly what: string;
  readonly run: (life: Life) => Promise<void>;
}

/** Somebody with a ledger, and the way of their application so far. Everything about them is made up. */
export interface Applicant {
  /** The address before the @. */
  readonly key: string;
  readonly name: string;
  readonly locale?: Locale;
  readonly association: 'lakeshore' | 'prairie';
  readonly category: CategoryCode;
  readonly career: Career;
  /** How many days ago they registered. */
  readonly begun: number;
  readonly reached: Stop;
  readonly outcome?: 'endorse' | 'approve_for_exam' | 'defer' | 'request_changes' | 'emerging';
  /** Why, where the outcome must say so: codes of the catalogue, with a note where one is needed. */
  readonly reasons?: readonly { readonly code: string; readonly note?: string }[];
  /** One for each place; where left out, three that are in. */
  readonly references?: readonly ReferenceFate[];
  /** The portfolio is short in something and handed in all the same. */
  readonly acceptsShortfall?: true;
  readonly advised?: true;
  readonly motivation?: string;
  /** What happens beside or after the usual way. */
  readonly more?: readonly Beat[];
}
