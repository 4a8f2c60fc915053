import type { Locale } from '@/lib/core/locale';
import type { CredentialStanding } from '@/lib/credentials/model';
import { markOf } from '@/lib/credentials/rules';
import type { Names } from '@/lib/standards/categories';
import type { CategoryCode } from '@/lib/standards/model';

/** A category as its association says it, with its mark: "Infant Family Specialist, IMH-E®". */
export const categoryWords = (
  credential: { readonly category: CategoryCode; readonly standing: CredentialStanding },
  called: Names,
  locale: Locale,
  emerging: string,
): string => {
  const name = `${called[locale]}, ${markOf(credential.category)}`;
  return credential.standing === 'emerging' ? `${name} (${emerging})` : name;
};
