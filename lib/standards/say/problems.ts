import type { Locale } from '@/lib/core/locale';
import type { Problem } from '../problem';
import { translatorFor } from './translator';

/** A problem in words, with its place: what the command line and the API answer. */
export const describeProblem = (
  problem: Problem,
  locale: Locale,
): { readonly path: string; readonly message: string } => ({
  path: problem.path,
  message: translatorFor(locale)(`problems.${problem.code}`, { ...problem.values }),
});
