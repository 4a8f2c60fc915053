import type { Role } from '@/lib/platform/context';
import type { Fee } from './model';

/** Roles that read other people's papers ask for a second factor. */
export const needsSecondFactor = (role: Role): boolean =>
  ['admin', 'coordinator', 'reviewer', 'advisor'].includes(role);

/** Whether an administrator's role may be taken away: somebody must be left to give it back. */
export const leavesAnAdmin = (role: Role, liveAdmins: number): boolean =>
  role !== 'admin' || liveAdmins > 1;

/** What a step costs for a category: its own line, else the line for all; null when nothing is asked. */
export const feeFor = (fees: readonly Fee[], kind: Fee['kind'], category: string): Fee | null => {
  const ofKind = fees.filter((fee) => fee.kind === kind);
  const own = ofKind.find((fee) => fee.category === category);
  return own ?? ofKind.find((fee) => fee.category === null) ?? null;
};

const AMOUNT = /^(?<whole>\d{1,6})(?:[.,](?<part>\d{1,2}))?$/;

/** An amount as typed, in cents; null when it is not one. Empty is no amount and no mistake. */
export function typedCents(typed: string): number | null | undefined {
  const text = typed.trim().replace(/^[$€]\s*/, '');
  if (text === '') return undefined;
  const match = AMOUNT.exec(text)?.groups;
  if (!match) return null;
  return Number(match.whole) * 100 + Number((match.part ?? '').padEnd(2, '0'));
}

/** Whether a text names a time zone that this platform knows. */
export function isTimeZone(text: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
