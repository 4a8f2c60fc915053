import { type CategoryCode, categoryCodes } from '@/lib/standards/model';

/** The category an address asks to look at, or none. */
export const lookingAt = (asked: string | readonly string[] | undefined): CategoryCode | null =>
  categoryCodes.find((code) => code === asked) ?? null;
