import type { Locale } from '@/lib/core/locale';
import type { MessageTemplate } from './templates/model';

/** Where a message is on its way: waiting, on its way out, refused for good, or given up. */
export const messageStates = ['queued', 'sent', 'refused', 'dead'] as const;
export type MessageState = (typeof messageStates)[number];

/** A message somebody took out of the queue for a while, to send it. */
export interface ClaimedMessage {
  readonly id: string;
  readonly template: MessageTemplate;
  readonly locale: Locale;
  readonly params: Readonly<Record<string, unknown>>;
  /** Codes and capability links, sealed; null where there are none. */
  readonly sealed: string | null;
  readonly toEmail: string;
  readonly toName: string;
  /** Where an answer to it goes, where an association sends it. */
  readonly replyTo: string | null;
  readonly attempts: number;
  readonly createdAt: Date;
}

/** What became of one attempt to send. */
export type Verdict =
  | { readonly kind: 'sent' }
  | { readonly kind: 'again'; readonly at: Date; readonly reason: string }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'dead'; readonly reason: string };
