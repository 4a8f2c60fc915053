const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** A session ends after this, used or not. */
export const SESSION_MS = 14 * DAY;
/** Staff rights rest after so long without a page of theirs. */
export const STAFF_IDLE_MS = 30 * MINUTE;
/** Staff rights rest so long after the second factor was last shown. */
export const STAFF_ABSOLUTE_MS = 12 * 60 * MINUTE;
/** A proof of who one is counts for so long where e-mail, password or factor are changed. */
export const PROOF_MS = 10 * MINUTE;
/** How often it is written down that a session is in use. */
export const TOUCH_MS = MINUTE;

interface StaffSeen {
  readonly factorAt: Date | null;
  readonly staffSeenAt: Date | null;
}

/** Whether staff rights rest until the person proves themself again, and how. */
export function staffHold(seen: StaffSeen, now: Date): 'factor' | 'idle' | null {
  if (!seen.factorAt) return 'factor';
  const idle = now.getTime() - (seen.staffSeenAt ?? seen.factorAt).getTime();
  const whole = now.getTime() - seen.factorAt.getTime();
  return idle > STAFF_IDLE_MS || whole > STAFF_ABSOLUTE_MS ? 'idle' : null;
}

/** Whether somebody has shown lately enough that it is them. */
export const provedLately = (reauthenticatedAt: Date, now: Date): boolean =>
  now.getTime() - reauthenticatedAt.getTime() <= PROOF_MS;

const browsers = [
  [/\bEdg(?:A|iOS)?\//, 'Edge'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/(?:Chrome|CriOS)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
] as const;
const systems = [
  [/\bAndroid\b/, 'Android'],
  [/\b(?:iPhone|iPad)\b/, 'iOS'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bLinux\b/, 'Linux'],
] as const;

/** What a browser calls itself, in two words; a name of the product, the same in every language. */
export function deviceOf(userAgent: string): string {
  const named = (list: readonly (readonly [RegExp, string])[]) =>
    list.find(([pattern]) => pattern.test(userAgent))?.[1];
  return [named(browsers), named(systems)].filter(Boolean).join(' · ');
}
