import { locales } from '@/lib/core/locale';
import { tellTheStory } from './story/tell';
import { test } from './support/fixtures';

test.describe.configure({ mode: 'parallel' });

for (const locale of locales)
  for (const width of [1280, 390]) {
    test(`from the first hour to a credential, ${width} px, ${locale}`, async ({ comes }) => {
      test.setTimeout(300_000);
      await tellTheStory(comes, { locale, width });
    });
  }
