import { getRequestConfig } from 'next-intl/server';
import { messagesFor } from '@/lib/platform/messages';
import { currentLocale } from './locale';

export default getRequestConfig(async () => {
  const locale = await currentLocale();
  return {
    locale,
    messages: messagesFor(locale),
    timeZone: 'UTC',
    onError: (error) => {
      throw error;
    },
  };
});
