import { locales } from '@/lib/core/locale';
import { test } from './support/fixtures';
import { picture } from './support/picture';

for (const locale of locales)
  for (const width of [320, 1280]) {
    test(`the public pages at ${width} px in ${locale}`, async ({ comes }) => {
      const guest = await comes('a guest', { locale, width });
      for (const path of [`/${locale}`, `/${locale}/help`, `/${locale}/privacy`, '/sign-in']) {
        await guest.opens(path);
        await picture(guest, path === `/${locale}` ? 'start' : (path.split('/').at(-1) ?? ''));
      }
    });
  }
