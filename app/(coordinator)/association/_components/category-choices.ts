import 'server-only';
import { wordsIn } from '@/lib/core/locale';
import { reviewersNeeded } from '@/lib/reviews/rules';
import { categories } from '@/lib/standards/categories';
import type { Edition } from '@/lib/standards/editions/edition';
import { currentLocale } from '@/lib/web/i18n/locale';

/** Every category of the standards, named in the reader's language. */
export async function categoryChoices(): Promise<
  readonly { readonly value: string; readonly label: string }[]
> {
  const locale = await currentLocale();
  return categories.map(({ code, name }) => ({
    value: code,
    label: `${code} · ${wordsIn(name, locale)}`,
  }));
}

/** The categories read by two or more here: as the association said, else as the edition in force says. */
export const readByTwo = (
  own: Readonly<Record<string, number>>,
  offered: readonly string[],
  edition: Edition,
): readonly string[] => offered.filter((code) => reviewersNeeded(code, own, edition) > 1);
