import 'server-only';
import { wordsIn } from '@/lib/core/locale';
import { categories } from '@/lib/standards/categories';
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
