import 'server-only';
import type { CredentialError } from '@/lib/credentials/errors';
import { getTranslations } from '@/lib/platform/words';
import type { ActionResult } from './action-result';
import { refused } from './form';

const fieldOf: Partial<Record<CredentialError['kind'], string>> = {
  name_unprintable: 'holderName',
  until_out_of_range: 'validUntil',
};

/** Says why a command about a credential was refused, beside the field where there is one. */
export const refuseCredential = async (
  form: FormData,
  error: CredentialError,
): Promise<ActionResult> => {
  const t = await getTranslations('credentials.errors');
  const field = fieldOf[error.kind];
  const answer = await refused(form, {}, field ? 'lookAgain' : `credentials.errors.${error.kind}`);
  if (answer.status !== 'refused' || !field) return answer;
  const letters = error.kind === 'name_unprintable' ? error.letters.join(' ') : '';
  return { ...answer, fields: { [field]: t(error.kind, { letters }) } };
};
