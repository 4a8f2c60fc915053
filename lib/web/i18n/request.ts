import { getRequestConfig } from 'next-intl/server';
import { env } from '@/lib/platform/env';
import { log } from '@/lib/platform/log';
import { forgetMessages, messagesFor } from '@/lib/platform/messages';
import { currentLocale } from './locale';

export default getRequestConfig(async () => {
  const locale = await currentLocale();
  const inProduction = env().NODE_ENV === 'production';
  if (!inProduction) forgetMessages();
  return {
    locale,
    messages: messagesFor(locale),
    timeZone: 'UTC',
    // A missing sentence is a bug: it stops the developer, not the person at work.
    onError: (error) => {
      if (!inProduction) throw error;
      log.error('sentence missing', { code: error.code, locale, reason: error.message });
    },
  };
});
