import { createHash } from 'node:crypto';
import { canonicalJson, type Json } from '@/lib/core/canonical-json';
import type { AttestationAnswer, ShownSession } from '../model';

/** The fingerprint of a session as it was shown. */
export const shownHash = (shown: ShownSession, version: number): string =>
  createHash('sha256')
    .update(canonicalJson({ ...shown, version } as Json), 'utf8')
    .digest('hex');

/** A session that a request asks about, and whether it still is what was asked. */
export interface AskedItem {
  readonly id: string;
  readonly minutes: number;
  readonly changed: boolean;
}

/** An answer to one session, as typed. */
export interface TypedAnswer {
  readonly answer: AttestationAnswer | null;
  readonly minutes: number | null;
}

/** An answer that is signed. */
export interface SignedAnswer {
  readonly id: string;
  readonly answer: AttestationAnswer;
  readonly confirmedMinutes: number | null;
}

/** What the answers come to: those to sign, and what is missing by the name of its field. */
export interface Answered {
  readonly signed: readonly SignedAnswer[];
  readonly missing: Readonly<Record<string, string>>;
}

/**
 * Matches answers to the sessions of a request. A session that changed since it was asked about is
 * passed over; "agree to all" stands for those left without an answer.
 */
export function answersFor(
  items: readonly AskedItem[],
  typed: Readonly<Record<string, TypedAnswer>>,
  agreeToAll: boolean,
): Answered {
  const signed: SignedAnswer[] = [];
  const missing: Record<string, string> = {};
  for (const { id, minutes, changed } of items) {
    if (changed) continue;
    const answer = typed[id]?.answer ?? (agreeToAll ? 'agree' : null);
    const part = typed[id]?.minutes ?? null;
    if (answer === null) missing[`answer.${id}`] = 'vouching.errors.answerNeeded';
    else if (answer !== 'partly') signed.push({ id, answer, confirmedMinutes: null });
    else if (part === null || part < 1 || part >= minutes)
      missing[`minutes.${id}`] = 'vouching.errors.partNeeded';
    else signed.push({ id, answer, confirmedMinutes: part });
  }
  return { signed, missing };
}
