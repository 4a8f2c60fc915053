import type { Locale } from '@/lib/core/locale';
import { type Translate, translator } from '@/lib/platform/messages';

/** The words of the product as this reader sees them: `words('es')('accounts.signIn.send')`. */
export function words(locale: Locale): Translate {
  return (key, values) => {
    const [namespace = '', ...rest] = key.split('.');
    return translator(locale, namespace)(rest.join('.'), values);
  };
}
