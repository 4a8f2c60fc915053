import { getRequestConfig } from 'next-intl/server';
import { currentLocale } from './locale';

/** Only the language of the request: sentences come from `lib/platform/words`. */
export default getRequestConfig(async () => ({ locale: await currentLocale(), timeZone: 'UTC' }));
