import 'server-only';
import { wordsIn } from '@/lib/core/locale';
import { reviewersNeeded } from '@/lib/reviews/rules';
import { nameUnder, openCodes, type Ruling } from '@/lib/standards/editions/terms-under';
import { currentLocale } from '@/lib/web/i18n/locale';

/** Every category the published standards leave open here, named in the reader's language. */
export async function categoryChoices({
  edition,
  overrides,
}: Ruling): Promise<readonly { readonly value: string; readonly label: string }[]> {
  const locale = await currentLocale();
  return openCodes({ edition, overrides }).map((code) => ({
    value: code,
    label: `${code} · ${wordsIn(nameUnder(overrides, code), locale)}`,
  }));
}

/** The categories read by two or more here: as the association published it, else as the edition in force says. */
export const readByTwo = (offered: readonly string[], ruling: Ruling): readonly string[] =>
  offered.filter((code) => reviewersNeeded(code, ruling) > 1);
