import type { CredentialNumberError } from '@/lib/credentials/number';
import { getTranslations } from '@/lib/platform/words';

/** What is wrong with a number, and what to do about it. */
export const numberProblem = async (problem: CredentialNumberError): Promise<string> => {
  const t = await getTranslations('verify.problems');
  switch (problem.kind) {
    case 'too_short':
      return t('too_short', { missing: problem.missing });
    case 'too_long':
      return t('too_long', { extra: problem.extra });
    case 'unknown_character':
      return t('unknown_character', { character: problem.character });
    default:
      return t(problem.kind);
  }
};
