import type { Words } from '@/lib/core/locale';
import en from '@/messages/en/credential-reasons.json';
import es from '@/messages/es/credential-reasons.json';
import {
  type ReissueReason,
  type RevocationReason,
  reissueReasons,
  revocationReasons,
  type SuspensionReason,
  suspensionReasons,
} from './status';

/** The reason of a suspension in a sentence, in every language. */
export const suspensionWords = (reason: SuspensionReason): Words => ({
  en: en.suspension[reason],
  es: es.suspension[reason],
});

/** The reason of a revocation in a sentence, in every language. */
export const revocationWords = (reason: RevocationReason): Words => ({
  en: en.revocation[reason],
  es: es.revocation[reason],
});

/** The reason of a new number in a sentence, in every language. */
export const reissueWords = (reason: ReissueReason): Words => ({
  en: en.reissue[reason],
  es: es.reissue[reason],
});

const all: Readonly<Record<string, Words>> = Object.fromEntries([
  ...suspensionReasons.map((reason) => [reason, suspensionWords(reason)] as const),
  ...reissueReasons.map((reason) => [reason, reissueWords(reason)] as const),
  ...revocationReasons.map((reason) => [reason, revocationWords(reason)] as const),
]);

/** A reason of any event in a sentence; null for one nobody knows. */
export const reasonWords = (reason: string): Words | null => all[reason] ?? null;
