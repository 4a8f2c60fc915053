import type { Readiness } from '@/lib/readiness/model';
import { questionFor } from '@/lib/readiness/rules/question';
import { type CategoryCode, categoryCodes } from '@/lib/standards/model';

/** The category an address asks to look at, or none. */
export const lookingAt = (asked: string | readonly string[] | undefined): CategoryCode | null =>
  categoryCodes.find((code) => code === asked) ?? null;

/** An address that goes on looking at the category looked at now. */
export function addressFor(path: string, { question, home }: Readiness): string {
  const { category } = question;
  if (questionFor(home, null).category === category) return path;
  return `${path}${path.includes('?') ? '&' : '?'}category=${category}`;
}
