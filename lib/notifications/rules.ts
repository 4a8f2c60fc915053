import type { ClaimedMessage, Verdict } from './model';
import type { MessageTemplate } from './templates/model';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How often a mail server may say "later" before we stop asking. */
export const MAX_ATTEMPTS = 12;
/** How long a mail waits for a server that cannot be reached at all. */
export const MAX_AGE_MS = 3 * DAY;
/** How long the link of a mail that never went out is kept, so that it can be tried again. */
export const KEEP_SECRETS_MS = 30 * DAY;
/** A code that can no longer be used is not worth sending. */
const USELESS_AFTER_MS: Partial<Record<MessageTemplate, number>> = {
  sign_in_code: 15 * MINUTE,
  email_change_confirm: 30 * MINUTE,
};

/** How long to wait before the next attempt: twice as long each time, an hour at most, unevenly. */
export const delayBefore = (attempts: number, random: number): number => {
  const full = Math.min(HOUR, 15 * SECOND * 2 ** Math.max(0, attempts - 1));
  return Math.round(full * (0.75 + random / 2));
};

/** Whether a message says something that no longer helps anyone. */
export const isUseless = (
  message: Pick<ClaimedMessage, 'template' | 'createdAt'>,
  now: Date,
): boolean => {
  const limit = USELESS_AFTER_MS[message.template];
  return limit !== undefined && now.getTime() - message.createdAt.getTime() > limit;
};

/** The answer of a mail server, as far as it decides what happens next. */
export type Answer =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly kind: 'temporary' | 'permanent' | 'unreachable';
      readonly code: string;
      readonly reason: string;
    };

/** What follows from an attempt: it went out, it goes again later, it was refused, or it is given up. */
export const verdictOn = (
  message: Pick<ClaimedMessage, 'attempts' | 'createdAt'>,
  answer: Answer,
  now: Date,
  random: number,
): Verdict => {
  if (answer.ok) return { kind: 'sent' };
  const reason = `${answer.code}: ${answer.reason}`.slice(0, 300);
  if (answer.kind === 'permanent') return { kind: 'refused', reason };
  const tooOften = answer.kind === 'temporary' && message.attempts >= MAX_ATTEMPTS;
  const tooOld = now.getTime() - message.createdAt.getTime() > MAX_AGE_MS;
  if (tooOften || tooOld) return { kind: 'dead', reason };
  return {
    kind: 'again',
    at: new Date(now.getTime() + delayBefore(message.attempts, random)),
    reason,
  };
};
